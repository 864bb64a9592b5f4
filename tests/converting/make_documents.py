"""Makes the documents in `documents/` from the letter in `letter/`: run by hand, never by a test.

    python tests/converting/make_documents.py FOLDER

Needs pandoc (pypandoc_binary), LibreOffice (`soffice`) and Chromium; writes into FOLDER, a new one.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("nl", "en", "ru")
PAGE = """<style>@page { size: A4; margin: 22mm } body { font: 12pt serif; %s }</style>"""

PASSWORD = (
    '{"EncryptFile":{"type":"boolean","value":"true"},'
    '"DocumentOpenPassword":{"type":"string","value":"geheim"}}'
)


def run(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


def office(source: Path, extension: str, folder: Path) -> Path:
    """A file in another format, by LibreOffice."""
    profile = f"-env:UserInstallation={(folder / '.profile').absolute().as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", extension, "--outdir", folder, source)
    return folder / f"{source.stem}.{extension.split(':')[0]}"


def chromium(source: Path, target: Path) -> None:
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={target}")
    run("chromium", *options, source.absolute())


def make(folder: Path) -> None:
    import pypandoc

    pandoc = pypandoc.get_pandoc_path()
    for language in LANGUAGES:
        source = HERE / "letter" / f"{language}.md"
        by_pandoc, by_office = folder / "pandoc", folder / "office"
        by_pandoc.mkdir(parents=True, exist_ok=True)
        by_office.mkdir(exist_ok=True)
        for extension in ("docx", "odt", "html"):
            target = by_pandoc / f"{language}.{extension}"
            title = ("--metadata", f"pagetitle={language}", "-s") if extension == "html" else ()
            run(pandoc, source, "-f", "markdown-smart", *title, "-o", target)
        for extension in ("docx", "odt", "html:HTML", "pdf"):
            office(by_pandoc / f"{language}.odt", extension, by_office)
        page = (by_pandoc / f"{language}.html").read_text(encoding="utf-8")
        for name, style in (("chromium", ""), ("columns", "columns: 2; font-size: 9pt")):
            (folder / name).mkdir(exist_ok=True)
            printed = folder / name / f"{language}.html"
            printed.write_text(page.replace("</head>", PAGE % style + "</head>"), encoding="utf-8")
            chromium(printed, folder / name / f"{language}.pdf")
            printed.unlink()
    chromium(HERE / "documents" / "released.html", folder / "released.pdf")
    secret = folder / "protected.txt"
    secret.write_text("Geheim.\n", encoding="utf-8")
    office(secret, "pdf:writer_pdf_Export:" + PASSWORD, folder)
    secret.unlink()


if __name__ == "__main__":
    make(Path(sys.argv[1]))
