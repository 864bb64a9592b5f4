"""Any server with an OpenAI-compatible chat endpoint: llama.cpp, vLLM, Ollama, a service.

The key, where the server wants one, comes from CHAT_API_KEY or the keyring.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from translate.drafting.engine import Answer, Introduced, Profile, Request
from translate.drafting.permission import Permission
from translate.drafting.tokens import plain
from translate.errors import TranslateError
from translate.languages import get
from translate.storage.engines import Setup
from translate.storage.engines.client import Client
from translate.storage.engines.endpoint import Endpoint, parse
from translate.storage.engines.glossary import dictionaries
from translate.storage.engines.keys import known_key
from translate.wording import say

TIMEOUT = (10.0, 300.0)
"""Seconds to wait for a connection, and for an answer: a small machine writes slowly."""
_KEY = "CHAT_API_KEY"
_SETTING = "drafting.chat"
_STEM = 4
"""Letters of a word by which a term is recognised in a text: endings change."""
_INSTRUCTIONS = """\
You translate open letters. Translate the text that the user gives from {source} into {target}.
Answer with the translation and nothing else: no comment, no quotation marks around it.
Keep every tag such as <x1/> or <g2>…</g2> exactly as it is, each one once, around or behind the \
words that it belongs to. Keep &amp; and &lt; as they are. Keep every number, name and date.\
"""
_FORMALITY = {
    "more": "Address the reader formally.",
    "less": "Address the reader informally.",
}


def describe(setup: Setup) -> Profile:
    """The engine at the address and with the model that the settings name."""
    endpoint, model = _endpoint(setup), _model(setup)
    terms = sorted(dictionaries(setup.glossary).get(setup.pair, {}).items())
    shaped = repr((_INSTRUCTIONS, _formality(setup), terms))
    settings = {
        "server": str(endpoint),
        "model": model,
        "prompt": sha256(shaped.encode()).hexdigest()[:16],
    }
    return Profile("chat", endpoint.local, tags=True, settings=settings)


def build(setup: Setup, permission: Permission | None) -> Chat:
    """The engine; TranslateError without a permission, unless the server is on this machine."""
    return Chat(setup, permission)


class Chat(Introduced):
    """The engine `chat`."""

    def __init__(self, setup: Setup, permission: Permission | None = None) -> None:
        super().__init__(describe(setup))
        self._setup = setup
        self._terms = dictionaries(setup.glossary).get(setup.pair, {})
        self._client = Client(
            self.name,
            say("the chat server"),
            _endpoint(setup),
            permission,
            setting=_SETTING,
            key=_KEY,
        )

    def translate(self, request: Request) -> Answer:
        """Asks for one text at a time: a model that is asked for several mixes them up."""
        answers = [self._translated(text, request) for text in request.texts]
        return Answer(tuple(answers), _model(self._setup), request.billable)

    def _translated(self, text: str, request: Request) -> str:
        body = {
            "model": _model(self._setup),
            "temperature": 0,
            "stream": False,
            "messages": [
                {"role": "system", "content": "\n".join(self._instructions(text, request))},
                {"role": "user", "content": text},
            ],
        }
        key = known_key(_KEY, "chat")
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        value = self._client.ask(
            "/chat/completions", body, request.path, timeout=TIMEOUT, headers=headers
        )
        try:
            choice = value["choices"][0]
            content, reason = choice["message"]["content"], choice.get("finish_reason")
        except (AttributeError, IndexError, KeyError, TypeError):
            raise self._client.unreadable(say("no JSON of the kind that is documented")) from None
        if reason == "length":
            raise self._client.unreadable(say("it was cut off; let the model write longer answers"))
        if not isinstance(content, str):
            raise self._client.unreadable(say("no text"))
        answer = re.sub(r"\A\s*<think>.*?</think>", "", content, flags=re.DOTALL).strip()
        if not answer or any(one == "\0" or "\ud800" <= one <= "\udfff" for one in answer):
            raise self._client.unreadable(say("an empty result, or one that no file can hold"))
        return answer

    def _instructions(self, text: str, request: Request) -> Iterator[str]:
        source, target = get(request.source), get(request.target)
        yield _INSTRUCTIONS.format(source=source.english_name, target=target.english_name)
        if formality := _formality(self._setup):
            yield formality
        words = _stems(plain(text))
        terms = [f"{term} = {said}" for term, said in self._terms.items() if _stems(term) <= words]
        if terms:
            yield "Use these translations of terms:\n" + "\n".join(terms)
        if request.context:
            yield "The paragraphs around the text, not to be translated:\n" + request.context


def _stems(text: str) -> frozenset[str]:
    """The beginnings of a text's words."""
    return frozenset(word[:_STEM] for word in re.findall(r"\w+", text.casefold()))


def _formality(setup: Setup) -> str:
    return _FORMALITY.get(setup.formality.removeprefix("prefer_"), "")


def _endpoint(setup: Setup) -> Endpoint:
    return parse(setup.option("chat"), _SETTING, "http://localhost:11434/v1")


def _model(setup: Setup) -> str:
    model = setup.option("chat_model")
    if not model:
        raise TranslateError(
            "the chat engine has no model", remedy='set drafting.chat_model = "…" in translate.toml'
        )
    return model
