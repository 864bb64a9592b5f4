"""Decisions signed with SSH keys: what counts, what is refused, what a look at the ledger finds."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from io import StringIO
from pathlib import Path

import pytest

from tests.page.asking import browser_of
from tests.workspaces import Shell, replace_in, tree

if shutil.which("ssh-keygen") is None:
    pytest.skip("ssh-keygen is not installed", allow_module_level=True)

LEDGER = Path("letters/pool/reviews.jsonl")
PEOPLE = """
[people."Anna de Wit"]
email = "anna@example.org"

[people."Boris"]
email = "boris@example.org"
"""


def policy(signatures: str) -> None:
    text = f'[policy]\nsignatures = "{signatures}"\n{PEOPLE}'
    Path("translate.toml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a key for Anna, one for Boris, and one that nobody knows."""
    folder = tmp_path_factory.mktemp("keys")
    for name in ("anna", "boris", "mallory"):
        place = str(folder / name)
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", place]
        subprocess.run(command, check=True)
    return folder


class Group:
    """Anna and Boris, each of whom decides with their own key, or with another."""

    def __init__(self, translate: Shell, keys: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._translate = translate
        self._keys = keys
        self._monkeypatch = monkeypatch
        self.names = {"anna": "Anna de Wit", "boris": "Boris"}

    def __call__(self, who: str, *arguments: str, key: str | None = None) -> str:
        """What stdout and stderr say."""
        place = str(self._keys / (who if key is None else key)) if key != "" else ""
        self._monkeypatch.setenv("TRANSLATE_SIGNING_KEY", place)
        ran = self._translate(*arguments, "--as", self.names[who])
        return ran.out + ran.err

    def approve(self, who: str, *, key: str | None = None) -> None:
        """Everything, each unit by itself, and the whole."""
        self(who, "approve", "pool", "1", "2", "3", "4", "5", key=key)
        self(who, "approve", "pool", "--whole", key=key)


@pytest.fixture
def group(workspace: Path, translate: Shell, keys: Path, monkeypatch: pytest.MonkeyPatch) -> Group:
    """Two people whose public keys the workspace knows, and a policy that wants signatures."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    lines = [
        f"{name}@example.org {(keys / f'{name}.pub').read_text(encoding='utf-8')}"
        for name in ("anna", "boris")
    ]
    (workspace / "allowed_signers").write_text("".join(lines), encoding="utf-8")
    policy("required")
    return Group(translate, keys, monkeypatch)


def reasons(translate: Shell) -> dict[str, list[str]]:
    """The units of each reason against a release, by `kind language`."""
    ran = translate("release", "pool", "--dry-run", "--format", "json")
    found = json.loads(ran.out)["reasons"]
    told: dict[str, list[str]] = {}
    for one in found:
        told.setdefault(f"{one['kind']} {one['language']}".strip(), []).extend(one["units"])
    return told


def lines() -> list[str]:
    return LEDGER.read_text(encoding="utf-8").splitlines()


def rewrite(text: list[str]) -> None:
    LEDGER.write_text("".join(f"{line}\n" for line in text), encoding="utf-8")


def fingerprint(keys: Path, name: str) -> str:
    shown = subprocess.run(
        ["ssh-keygen", "-l", "-f", str(keys / f"{name}.pub")], check=True, capture_output=True
    )
    return shown.stdout.decode().split()[1]


def test_signed_decisions_release_a_letter(group: Group, translate: Shell, keys: Path) -> None:
    group.approve("anna")
    group.approve("boris")
    assert reasons(translate) == {}
    assert translate("release", "pool").code == 0
    manifest = json.loads(Path("dist/pool/manifest.json").read_text(encoding="utf-8"))
    anna, boris = fingerprint(keys, "anna"), fingerprint(keys, "boris")
    told = manifest["units"][2]["translations"]["ru"]["approvals"]
    assert [(one["by"], one["key"]) for one in told] == [("Anna de Wit", anna), ("Boris", boris)]
    assert manifest["policy"]["signatures"] == "required"
    assert {one["key"] for one in manifest["confirmed"]} == {anna, boris}
    ran = translate("verify", "dist/pool")
    assert ran.code == 0
    assert f"dist/pool: 12 of 24 decisions by Anna de Wit, signed with {anna}" in ran.out
    ran = translate("ledger", "verify")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        f"Anna de Wit: 12 decisions signed with {anna}",
        f"Boris: 12 decisions signed with {boris}",
        "pool: 28 lines, 24 decisions, nothing wrong",
    ]
    assert f"signed 10 decisions with {anna}" in translate("log", "pool").out


def test_a_decision_without_a_key_is_not_written(group: Group, workspace: Path) -> None:
    before = tree(workspace)
    told = group("anna", "approve", "pool", "1", key="")
    assert "decisions have to be signed here, and no key of Anna de Wit is set; " in told
    told = group("anna", "approve", "pool", "1", key="mallory")
    assert "allowed_signers does not give Anna de Wit the key SHA256:" in told
    told = group("anna", "approve", "pool", "1", key="nobody")
    assert "ssh-keygen can't sign with " in told
    assert "/nobody (" in told and "No such file or directory" in told
    told = group("boris", "reject", "pool", "1", key="anna")
    assert "allowed_signers does not give Boris the key SHA256:" in told
    assert tree(workspace) == before


@pytest.mark.parametrize("before", [None, "Anna de Wit {key}"])
def test_a_key_that_is_refused_is_told_with_the_line_that_allows_it(
    group: Group, keys: Path, before: str | None
) -> None:
    allowed = Path("allowed_signers")
    kind, key, *_ = (keys / "anna.pub").read_text(encoding="utf-8").split()
    allowed.unlink()
    if before is not None:
        allowed.write_text(f"{before.format(key=f'{kind} {key}')}\n", encoding="utf-8")
    told = group("anna", "approve", "pool", "1")
    line = f'"Anna de Wit" {kind} {key}'
    assert f"put this line into it, beside translate.toml: {line}; see docs/signatures.md" in told
    allowed.write_text(f"{line}\n", encoding="utf-8")
    assert "1 recorded as Anna de Wit" in group("anna", "approve", "pool", "1", "--lang", "en")


def test_what_was_decided_before_is_signed_afterwards(
    group: Group, translate: Shell, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy("off")
    group.approve("anna")
    group.approve("boris")
    assert not any('"signed"' in line for line in lines())
    assert reasons(translate) == {}
    policy("required")
    wanted = {"": 4, "u1": 4, "u2": 4, "u3": 4, "u4": 4, "u5": 4}
    assert Counter(reasons(translate)["unsigned"]) == wanted
    ran = translate("release", "pool", "--dry-run")
    assert (
        "12 decisions by Anna de Wit without a signature: the letter as a whole, u1-u5" in ran.out
    )
    assert "translate ledger sign pool --as 'Boris'" in ran.out
    ran = translate("ledger", "verify", "pool")
    assert (ran.code, "24 errors" in ran.out) == (1, True)
    monkeypatch.setattr("sys.stdin", StringIO("no\n"))
    told = group("anna", "ledger", "sign", "pool")
    assert "nothing was signed; type yes, or say --yes" in told
    told = group("anna", "ledger", "sign", "pool", "--yes", key="mallory")
    assert "allowed_signers does not give Anna de Wit the key" in told
    told = group("anna", "ledger", "sign", "pool", "--yes")
    assert "u3 ru approved" in told
    assert f"pool: 12 decisions signed as Anna de Wit with {fingerprint(keys, 'anna')}" in told
    assert reasons(translate)["voices en"] == ["u1", "u2", "u3", "u4", "u5"]
    group("boris", "ledger", "sign", "pool", "--yes")
    assert "nothing of Boris is to be signed" in group("boris", "ledger", "sign", "pool")
    assert reasons(translate) == {}


def test_a_hand_written_approval_does_not_count(group: Group, translate: Shell) -> None:
    group.approve("anna")
    boris = [line.replace("Anna de Wit", "Boris") for line in lines() if '"signed"' not in line]
    rewrite([*lines(), *boris])
    found = reasons(translate)
    assert found["voices en"] == found["voices ru"] == ["u1", "u2", "u3", "u4", "u5"]
    assert len(found["unsigned"]) == 12
    policy("optional")
    assert reasons(translate) == {}, "unsigned lines count unless signatures are required"


def test_a_signature_moved_to_another_line_is_forged(group: Group, translate: Shell) -> None:
    group("anna", "approve", "pool", "3", "--lang", "en")
    approval, signature = lines()
    other = approval.replace('"language": "en"', '"language": "ru"')
    rewrite([other, signature])
    ran = translate("ledger", "verify", "pool")
    assert ran.code == 1
    assert "reviews.jsonl:2: error: Anna de Wit signed 1 line that is not there" in ran.out
    assert "reviews.jsonl:2: error: names a line that is not there" in ran.out
    assert "forged" in reasons(translate)
    policy("optional")
    assert "forged" in reasons(translate), "a forgery speaks against a release in any case"
    event = json.loads(signature)
    event["lines"] = [event["lines"][0][::-1]]
    rewrite([approval, json.dumps(event)])
    ran = translate("ledger", "verify", "pool")
    assert "the signature of Anna de Wit does not fit the lines that it names [forged]" in ran.out


def test_nobody_signs_for_another(group: Group, translate: Shell) -> None:
    policy("off")
    group("boris", "approve", "pool", "3", "--lang", "en")
    policy("required")
    text = lines()[0].replace("Boris", "Anna de Wit")
    rewrite([text])
    told = group("anna", "ledger", "sign", "pool", "--yes")
    assert "1 decision signed" in told, "what bears her name is hers once she says so"
    mine, signature = lines()
    rewrite([mine.replace("Anna de Wit", "Boris"), signature])
    assert "forged" in reasons(translate)


def test_an_unsigned_withdrawal_leaves_the_rejection(group: Group, translate: Shell) -> None:
    group.approve("anna")
    group("boris", "reject", "pool", "3", "--lang", "ru", "--note", "мало")
    policy("off")
    group("boris", "undo", "pool", "3")
    group.approve("boris")
    assert reasons(translate) == {}
    policy("required")
    assert reasons(translate)["rejected ru"] == ["u3"]
    group("boris", "ledger", "sign", "pool", "--yes")
    assert reasons(translate) == {}


def test_a_waived_error_wants_signatures(group: Group, translate: Shell, keys: Path) -> None:
    replace_in(Path("letters/pool/en.md"), "340 children", "430 children")
    for who in ("anna", "boris"):
        units = ("1", "2", "3", "4", "5")
        group(who, "approve", "pool", *units, "--despite", "counted anew")
        group(who, "approve", "pool", "--whole")
    group("anna", "waive", "pool", "3", "--reason", "counted anew")
    policy("off")
    group("boris", "waive", "pool", "3", "--reason", "so it is")
    policy("required")
    assert reasons(translate)["number-drift"] == ["u3"]
    assert reasons(translate)["unsigned"] == ["u3"]
    group("boris", "ledger", "sign", "pool", "--yes")
    assert translate("release", "pool").code == 0
    manifest = json.loads(Path("dist/pool/manifest.json").read_text(encoding="utf-8"))
    (waiver,) = manifest["waivers"]
    assert [one["key"] for one in waiver["signed"]] == [
        fingerprint(keys, "anna"),
        fingerprint(keys, "boris"),
    ]
    assert translate("verify", "dist/pool").code == 0


def test_optional_signatures_are_those_of_known_keys(
    group: Group, translate: Shell, keys: Path
) -> None:
    policy("optional")
    group("anna", "approve", "pool", "1")
    group("boris", "approve", "pool", "1", key="")
    group("boris", "approve", "pool", "2", key="mallory")
    assert [json.loads(line)["by"] for line in lines() if '"signed"' in line] == ["Anna de Wit"]
    assert "nothing wrong" in translate("ledger", "verify").out


def test_a_key_that_was_taken_away_counts_no_more(group: Group, translate: Shell) -> None:
    group.approve("anna")
    group.approve("boris")
    path = Path("allowed_signers")
    before = path.read_text(encoding="utf-8")
    path.write_text("".join(before.splitlines(keepends=True)[:1]), encoding="utf-8")
    assert len(reasons(translate)["unsigned"]) == 12
    ran = translate("ledger", "verify")
    assert (ran.code, "is no key that is known as Boris's [key]" in ran.out) == (1, True)
    limited = before.replace(
        "boris@example.org ", 'boris@example.org valid-before="20200101",namespaces="git" '
    )
    path.write_text(limited, encoding="utf-8")
    assert len(reasons(translate)["unsigned"]) == 12
    path.write_text(
        before.replace("boris@example.org ", '"Boris" valid-after="20200101" '), encoding="utf-8"
    )
    assert reasons(translate) == {}
    path.unlink()
    assert len(reasons(translate)["unsigned"]) == 24


def test_the_key_that_git_signs_with(
    group: Group, translate: Shell, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = Path("gitconfig")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config.absolute()))
    for format_, key, signs in (
        ("ssh", str(keys / "anna"), True),
        ("openpgp", str(keys / "anna"), False),
    ):
        text = f"[user]\n\tname = Anna de Wit\n\tsigningkey = {key}\n[gpg]\n\tformat = {format_}\n"
        config.write_text(text, encoding="utf-8")
        monkeypatch.delenv("TRANSLATE_SIGNING_KEY", raising=False)
        ran = translate("approve", "pool", "1" if signs else "2", "--lang", "en")
        assert (ran.code == 0) is signs, ran.err
    assert len(lines()) == 2


def test_an_agent_that_holds_the_key_of_a_public_key(
    group: Group, translate: Shell, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which("ssh-agent") is None:
        pytest.skip("ssh-agent is not installed")
    told = subprocess.run(["ssh-agent", "-s"], check=True, capture_output=True).stdout.decode()
    said = dict(part.split("=", 1) for part in told.split(";") if "=" in part.strip().split(" ")[0])
    found = {name.strip(): value for name, value in said.items()}
    monkeypatch.setenv("SSH_AUTH_SOCK", found["SSH_AUTH_SOCK"])
    monkeypatch.setenv("SSH_AGENT_PID", found["SSH_AGENT_PID"])
    try:
        subprocess.run(["ssh-add", "-q", str(keys / "anna")], check=True)
        public = (keys / "anna.pub").read_text(encoding="utf-8").strip()
        for number, key in enumerate((public, f"key::{public}"), start=1):
            monkeypatch.setenv("TRANSLATE_SIGNING_KEY", key)
            ran = translate("approve", "pool", str(number), "--as", "anna de wit")
            assert ran.code == 0, ran.err
    finally:
        subprocess.run(["ssh-agent", "-k"], check=True, capture_output=True)
    assert "4 decisions signed with" in translate("ledger", "verify").out


def test_a_manifest_with_a_signature_that_nobody_made(group: Group, translate: Shell) -> None:
    policy("optional")
    group.approve("anna", key="")
    group.approve("boris")
    assert translate("release", "pool").code == 0
    path = Path("dist/pool/manifest.json")
    manifest = json.loads(path.read_text(encoding="utf-8"))
    anna, boris = manifest["units"][2]["translations"]["ru"]["approvals"]
    assert "key" not in anna
    anna["key"] = boris["key"]
    path.write_text(json.dumps(manifest), encoding="utf-8")
    ran = translate("verify", "dist/pool")
    assert ran.code == 1
    assert "u3 in ru: the ledger has no such signature of Anna de Wit" in ran.out
    assert ran.out.count("no such signature") == 1


def test_status_says_that_it_verifies_no_signature(
    workspace: Path, translate: Shell, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "translate: signatures are not verified here: run `translate ledger verify`\n"
    assert translate("status").err == ""
    policy("optional")
    assert translate("status").err == told
    assert translate("status", "pool").err == told


def test_every_view_says_that_unsigned_decisions_do_not_count(
    group: Group, translate: Shell
) -> None:
    policy("off")
    replace_in(Path("letters/pool/en.md"), "340 children", "430 children")
    names = {"anna": "Anna de Wit", "boris": "Boris"}
    for who in names:
        group(who, "approve", "pool", "1", "2", "4", "5", "--lang", "ru", key="")
        group(who, "waive", "pool", "3", "--check", "number-drift", "--reason", "so", key="")
    assert "ru  ████████░░ 4/5 approved" in translate("status").out
    assert translate("check", "pool").code == 0
    policy("required")
    told = "translate: pool: 10 decisions do not count, for they are not signed; see translate "
    for arguments in ([], ["pool"]):
        ran = translate("status", *arguments)
        assert "0/5 approved · 5 unreviewed" in ran.out and "10 decisions not signed" in ran.out
        assert told in ran.err
        ran = translate("check", *arguments)
        assert ran.code == 1 and told in ran.err
    assert len(reasons(translate)["unsigned"]) == 10
    assert "(a second person has to as well)" in group("anna", "approve", "pool", "1")
    assert "1 waits for a second person · 4 unreviewed" in translate("status").out
    assert "9 decisions not signed" in translate("status").out
    page = browser_of(Path.cwd())
    for place in ("/", "/letters/pool"):
        assert "do not count, because they are not signed: 9" in page.client.get(place).text
    assert translate("log", "pool", "1").out.count("(not signed: does not count)") == 2
    group("boris", "ledger", "sign", "pool", "--yes")
    assert "1/5 approved" in translate("status").out
    assert 'class="state s-approved"' in page.article("u1")
    Path("allowed_signers").write_text("", encoding="utf-8")
    assert "0/5 approved" in translate("status").out
    assert 'class="state s-approved"' not in page.article("u1")


def test_where_no_signature_can_be_verified_nothing_counts(
    group: Group, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    group("anna", "approve", "pool", "1")
    assert "1 waits for a second person" in translate("status", "pool").out
    monkeypatch.setenv("PATH", "")
    ran = translate("status", "pool")
    assert "wait" not in ran.out
    assert "2 decisions do not count here: ssh-keygen, which verifies signatures, is not" in ran.err
    assert translate("check", "pool").code == 0


def test_verdicts_are_kept_for_the_same_line_alone(
    group: Group, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    group("anna", "approve", "pool", "1")
    assert "1 waits for a second person" in translate("status", "pool").out

    def refuse(*_: object) -> None:
        raise AssertionError("it was asked again")

    with monkeypatch.context() as patched:
        patched.setattr("translate.application.signing.verify", refuse)
        assert "1 waits for a second person" in translate("status", "pool").out
    rewrite([line.replace('"read": "unit"', '"read": "bulk"') for line in lines()])
    assert "waits for" not in translate("status", "pool").out
    assert "forged" in reasons(translate)
    Path(".translate/signatures.json").write_text('{"version": 1}', encoding="utf-8")
    assert "waits for" not in translate("status", "pool").out
