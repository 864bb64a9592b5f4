"""The application: its addresses, and what each of them answers."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from translate.application.looking import policy_of, unheard_of
from translate.application.memory import match_for
from translate.checks import find
from translate.drafting.memory import shown
from translate.drafting.permission import ConfidentialError
from translate.errors import TranslateError
from translate.page import acts, edits
from translate.page.answers import answer, changed, drafted, refused, tried
from translate.page.desk import Desk, Look
from translate.page.guard import Guard, Key
from translate.page.prose import plain
from translate.page.release_view import obstacles, wholes
from translate.page.screen import Done, Form, OvertakenError
from translate.page.views import (
    Overview,
    View,
    letter_page,
    overview,
    title_in,
    unit_html,
)
from translate.page.words import INTERFACES, choose
from translate.release.edition import edition
from translate.release.page import page
from translate.reports.log import log_lines
from translate.reports.styled import spoken

INTERFACE = "translate-interface"
"""The cookie with the language of the interface."""

WRITES: Mapping[str, Callable[[Desk, Look, Form], Done]] = {
    "approve": acts.approve,
    "reject": acts.reject,
    "note": acts.remark,
    "waive": acts.waive,
    "undo": acts.undo,
    "confirm": acts.confirm,
    "fix": edits.fix,
    "save": edits.save,
}
"""By the last part of the address."""

Handler = Callable[["Site", Request], Response]
About = Callable[["Site", Request, View, Look], Response]
"""A handler of a request about a letter."""

_YEAR = 31_536_000
"""Seconds."""


def create_app(desk: Desk, key: Key) -> ASGIApp:
    """The review page for the letters of a desk, behind its guard."""
    site = Site(desk, key)
    routes = [
        Route("/", site.index),
        Route("/letters/{slug}", site.letter),
        Route("/letters/{slug}/stamp", site.stamp),
        Route("/letters/{slug}/release", site.release),
        Route("/letters/{slug}/preview/{code}.html", site.preview),
        Route("/letters/{slug}/units/{unit}", site.unit),
        Route("/letters/{slug}/units/{unit}/log", site.log),
        Route("/letters/{slug}/units/{unit}/match/{code}", site.match),
        Route("/letters/{slug}/{act}", site.act, methods=["POST"]),
        Route("/checks/{check}", site.check),
        Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
    ]
    app = Starlette(routes=routes, exception_handlers={404: site.absent})
    whys = {code: words.refused_why for code, words in INTERFACES.items()}
    return Guard(app, key, View("en", "").render("refused.html", refusals=whys))


def _of_letter(*, as_page: bool) -> Callable[[About], Handler]:
    """A handler that is given the letter in the address, and for whom it is shown.

    `as_page` says how it is answered why there is none: with a page, or for the page's script.
    """

    def handler_of(about: About) -> Handler:
        def handler(site: Site, request: Request) -> Response:
            return site.answer(request, about, as_page=as_page)

        return handler

    return handler_of


class Site:
    """Answers requests; whatever reads or changes a letter holds the desk's lock."""

    def __init__(self, desk: Desk, key: Key) -> None:
        self._desk, self._key = desk, key

    def index(self, request: Request) -> Response:
        """All letters; one that can't be read hides no other."""
        with self._desk.lock:
            letters: list[Overview] = []
            last: Look | None = None
            for slug in self._desk.slugs():
                try:
                    last = self._desk.look(slug)
                    letters.append(overview(last, self._view(request).interface))
                except TranslateError as error:
                    trouble = self._view(request).error(error)
                    letters.append(Overview(slug, slug, trouble=trouble))
            html = self._view(request, last).render("index.html", letters=letters)
            return self._page(request, html)

    @_of_letter(as_page=True)
    def letter(self, request: Request, view: View, look: Look) -> Response:
        return self._page(request, letter_page(view, look))

    @_of_letter(as_page=False)
    def unit(self, request: Request, view: View, look: Look) -> Response:
        """The article of one unit."""
        unit = look.unit(request.path_params["unit"])
        if unit is None:
            return JSONResponse({"error": view.words.gone}, 404)
        return HTMLResponse(unit_html(view, look, unit))

    @_of_letter(as_page=False)
    def log(self, request: Request, view: View, look: Look) -> Response:
        """What was decided about a unit, by whom and when, the earliest first."""
        unit = look.unit(request.path_params["unit"])
        opened = look.opened
        lines = log_lines(look.letter, opened.ledger, [unit], unheard_of(opened)) if unit else ()
        told = (spoken(line, view.interface) for line in lines)
        return JSONResponse([plain("".join(text for text, _ in line)) for line in told])

    def match(self, request: Request) -> Response:
        """What the translation memory has for a unit, for whoever edits it.

        The memory may take its time to be built anew: nobody waits for it.
        """
        code = request.path_params["code"]
        try:
            with self._desk.lock:
                look = self._desk.look(request.path_params["slug"])
            unit = look.unit(request.path_params["unit"])
            if unit is None or code not in look.letter.languages or code == look.letter.source:
                return JSONResponse({})
            found = match_for(look.opened, unit, code)
        except TranslateError as error:
            return self._refusal(request, error)
        if found is None:
            return JSONResponse({})
        words = self._view(request).words.match.format(found.percent, plain(found.origin))
        return JSONResponse({"said": words, "text": shown(found.target)})

    def stamp(self, request: Request) -> Response:
        """Names the present bytes of the letter's files."""
        with self._desk.lock:
            try:
                return JSONResponse({"stamp": self._desk.stamp(request.path_params["slug"])})
            except TranslateError as error:
                return self._refusal(request, error)

    async def act(self, request: Request) -> Response:
        """Does what the last part of the address says."""
        pairs = parse_qsl((await request.body()).decode(errors="replace"), keep_blank_values=True)
        return await run_in_threadpool(self._act, request, dict(pairs))

    def _act(self, request: Request, form: dict[str, str]) -> Response:
        slug, name = request.path_params["slug"], request.path_params["act"]
        if name == "draft":
            return self._draft(request, slug, form)
        view, look = self._view(request), None
        with self._desk.lock:
            try:
                look = self._desk.look(slug)
                view = self._view(request, look)
                if name == "try":
                    return tried(view, edits.attempt(look, form))
                if name not in WRITES:
                    return JSONResponse({"error": "there is no such act"}, 404)
                done = WRITES[name](self._desk, look, form)
                return answer(view, look, self._desk.look(slug), done)
            except OvertakenError as overtaken:
                assert look is not None
                return changed(view, look, overtaken)
            except TranslateError as error:
                return refused(view, look, form.get("unit", ""), error)

    def _draft(self, request: Request, slug: str, form: dict[str, str]) -> Response:
        """A draft of one unit, to be put into the form; others need not wait for the engine."""
        view = self._view(request)
        look = None
        try:
            with self._desk.lock:
                look = self._desk.look(slug)
            return drafted(view, edits.draft(self._desk, look, form))
        except OvertakenError as overtaken:
            assert look is not None
            return changed(view, look, overtaken)
        except ConfidentialError as error:
            told = view.words.draft_refused.format(" + ".join(error.services), slug)
            return JSONResponse({"error": told}, 422)
        except TranslateError as error:
            return JSONResponse({"error": f"{view.words.failed}: {plain(view.error(error))}"}, 422)

    @_of_letter(as_page=True)
    def release(self, request: Request, view: View, look: Look) -> Response:
        """Whether the letter could be released now, and how it would look."""
        html = view.render(
            "release.html",
            letter=look.letter,
            title=title_in(look, view.interface),
            wholes=wholes(look),
            obstacles=obstacles(look, view.interface),
        )
        return self._page(request, html)

    @_of_letter(as_page=True)
    def preview(self, request: Request, _: View, look: Look) -> Response:
        """A version as the release would write it; only its own style is let through."""
        code = request.path_params["code"]
        if code not in look.letter.languages:
            return self.absent(request, None)
        title = look.opened.settings.title or look.letter.name
        html = page(edition(look.letter.versions[code], title), look.letter.languages)
        return HTMLResponse(html, headers={"content-security-policy": preview_policy(html)})

    def check(self, request: Request) -> Response:
        """What a check means."""
        try:
            check = find(request.path_params["check"])
        except TranslateError as error:
            return self._trouble(request, error)
        paragraphs = re.split(r"\n\s*\n|\n(?=[A-Z]\w+: )", check.documentation)
        html = self._view(request).render(
            "plain.html", title=check.id, paragraphs=paragraphs, english=True
        )
        return self._page(request, html)

    def absent(self, request: Request, _: Exception | None) -> Response:
        error = TranslateError("there is no such page", remedy="go back to the list of letters")
        return self._trouble(request, error, 404)

    def answer(self, request: Request, about: About, *, as_page: bool) -> Response:
        """What is answered of the letter in an address as its files are now, under the lock."""
        with self._desk.lock:
            try:
                look = self._desk.look(request.path_params["slug"])
                return about(self, request, self._view(request, look), look)
            except TranslateError as error:
                return (self._trouble if as_page else self._refusal)(request, error)

    def _refusal(self, request: Request, error: TranslateError) -> Response:
        """Why there is no answer, for the page's own script."""
        return JSONResponse({"error": self._view(request).error(error)}, 422)

    def _view(self, request: Request, look: Look | None = None) -> View:
        """For whom a page is written; with a look at a letter, for whom among its people."""
        chosen = request.query_params.get("ui") or request.cookies.get(INTERFACE, "")
        accepted = request.headers.get("accept-language", "")
        interface = choose(accepted, chosen)
        if look is None:
            return View(interface, self._key.csrf)
        person, visitor = self._desk.person(look), self._desk.visitor(look)
        deciders = policy_of(look.opened).deciders
        return View(interface, self._key.csrf, person, visitor, deciders)

    def _page(self, request: Request, html: str, status: int = 200) -> Response:
        response = HTMLResponse(html, status)
        if "ui" in request.query_params:
            code = choose("", request.query_params["ui"])
            response.set_cookie(INTERFACE, code, max_age=_YEAR, httponly=True, samesite="strict")
        return response

    def _trouble(self, request: Request, error: TranslateError, status: int = 422) -> Response:
        view = self._view(request)
        html = view.render(
            "plain.html", title=view.words.failed, paragraphs=[view.error(error)], english=False
        )
        return self._page(request, html, status)


def preview_policy(html: str) -> str:
    """A Content-Security-Policy under which a released page shows, and nothing else happens."""
    styles = re.findall(r"(?s)<style>(.*?)</style>", html)
    aligned = sorted(set(re.findall(r' style="(text-align: \w+)"', html)))
    hashes = " ".join(f"'sha256-{_hash(style)}'" for style in (*styles, *aligned))
    unsafe = " 'unsafe-hashes'" if aligned else ""
    return (
        f"default-src 'none'; style-src{unsafe} {hashes}; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )


def _hash(text: str) -> str:
    return base64.b64encode(sha256(text.encode()).digest()).decode()
