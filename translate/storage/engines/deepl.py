"""DeepL, through its own client.

Keys come from DEEPL_AUTH_KEY or the keyring and go nowhere but to the service; DEEPL_SERVER_URL
names another host. The client writes whole texts to its logger at DEBUG: that logger is closed.
Retries are ours (`patience`), so that they are seen and can be stopped.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies_environment, proxy_bypass

from translate.drafting.engine import Answer, Introduced, Profile, QuotaReached, Request
from translate.drafting.permission import Permission, check
from translate.errors import TranslateError
from translate.storage.engines import Setup
from translate.storage.engines.deepl_faults import is_text, refused, unconnected, unreadable
from translate.storage.engines.endpoint import parse
from translate.storage.engines.glossary import dictionaries, glossary_hash, keep_in_step
from translate.storage.engines.keys import find_key
from translate.wording import say

if TYPE_CHECKING:
    import deepl

TIMEOUT = 60.0
"""Seconds to wait for a connection, and then for each piece of an answer."""
LIMIT = 128 * 1024
"""Bytes that a request may hold."""
MODEL = "prefer_quality_optimized"
_TARGETS = {"en": "EN-GB"}
"""DeepL's codes for targets that it wants more said about."""

Result = TypeVar("Result")


def describe(setup: Setup) -> Profile:
    """DeepL for a pair of languages, with the glossary's terms of that pair."""
    dictionary = dictionaries(setup.glossary).get(setup.pair, {})
    settings = {
        "model": MODEL,
        "formality": _formality(setup) or "",
        "glossary": glossary_hash({setup.pair: dictionary} if dictionary else {}),
    }
    return Profile("deepl", local=False, tags=True, settings=settings)


def build(setup: Setup, permission: Permission | None) -> DeepL:
    """The engine; TranslateError without a permission for it."""
    return DeepL(setup, permission)


class DeepL(Introduced):
    """The engine `deepl`."""

    def __init__(self, setup: Setup, permission: Permission | None) -> None:
        check(permission, "deepl")
        super().__init__(describe(setup))
        self._permission = permission
        self._setup = setup
        self._client: deepl.DeepLClient | None = None
        self._glossary: str | None = None
        self._has_terms = bool(dictionaries(setup.glossary).get(setup.pair))

    def usage(self) -> tuple[int, int] | None:
        """(characters used in this period, characters allowed); None where it does not say."""
        usage = self._call(lambda client: client.get_usage()).character
        if usage.count is None or usage.limit is None:
            return None
        return usage.count, usage.limit

    def translate(self, request: Request) -> Answer:
        check(self._permission, self.name, request.path)
        glossary = self._kept_glossary() if self._has_terms else None
        results = self._call(
            lambda client: client.translate_text(
                list(request.texts),
                source_lang=request.source.upper(),
                target_lang=_TARGETS.get(request.target, request.target.upper()),
                context=_fitting_context(request),
                formality=_formality(self._setup),
                glossary=glossary,
                tag_handling="xml",
                tag_handling_version="v2",
                model_type=MODEL,
            )
        )
        assert isinstance(results, list)
        if not results:  # so the client reads a page of HTML, or half of an answer
            raise unreadable(say("no JSON of the kind that is documented"))
        if len(results) != len(request.texts):
            raise unreadable(
                say(
                    "{results} results for {texts} texts",
                    results=len(results),
                    texts=len(request.texts),
                )
            )
        texts = tuple(result.text for result in results)
        if any(text is None or not str(text).strip() for text in texts):
            raise unreadable(say("an empty result"))
        if not all(is_text(text) for text in texts):
            raise unreadable(say("a result that is no text"))
        billed = sum(result.billed_characters for result in results)
        return Answer(texts, str(results[0].model_type_used or ""), billed)

    def _kept_glossary(self) -> str:
        if self._glossary is None:
            wanted = dictionaries(self._setup.glossary)
            self._glossary = self._call(
                lambda client: keep_in_step(client, self._setup.root.name, wanted)
            )
        return self._glossary

    def _call(self, ask: Callable[[deepl.DeepLClient], Result]) -> Result:
        """Asks the service; every way in which that can go wrong as one of our own errors."""
        import deepl

        try:
            if self._client is None:
                self._client = _client(find_key("DEEPL_AUTH_KEY", "deepl"))
            return ask(self._client)
        except deepl.AuthorizationException:
            raise TranslateError(
                "DeepL does not accept the key (403)",
                remedy="check DEEPL_AUTH_KEY; a key of the free plan ends in :fx",
            ) from None
        except deepl.QuotaExceededException:
            raise QuotaReached(
                say("DeepL's quota of this period is used up (456)"),
                remedy=say("go on when the next period begins, or use another engine"),
            ) from None
        except deepl.ConnectionException as error:
            raise unconnected(error, TIMEOUT) from None
        except deepl.DeepLException as error:
            raise refused(error.http_status_code) from None
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            raise unreadable(say("no JSON of the kind that is documented")) from None


def _formality(setup: Setup) -> str | None:
    """`prefer_…` in any case: a language that knows no formality is then no error."""
    formality = setup.formality.removeprefix("prefer_")
    return f"prefer_{formality}" if formality in ("more", "less") else None


def _client(key: str) -> deepl.DeepLClient:
    import logging

    import deepl

    logging.getLogger("deepl").setLevel(logging.CRITICAL)
    deepl.http_client.max_network_retries = 0
    deepl.http_client.min_connection_timeout = TIMEOUT
    server = os.environ.get("DEEPL_SERVER_URL") or None
    if server is not None:
        server = str(parse(server, "DEEPL_SERVER_URL", "https://api.deepl.com"))
    client = deepl.DeepLClient(key, server_url=server, send_platform_info=False)
    session = client._client._session  # what follows, the client has no switches for
    # A redirection would take the text to a host that nobody named.
    session.max_redirects = 0
    # Neither would a proxy that can read along: only a tunnel is taken, which HTTPS_PROXY names.
    session.trust_env = False
    session.verify = os.environ.get("REQUESTS_CA_BUNDLE") or True
    host = urlsplit(client._server_url).hostname or ""
    proxy = getproxies_environment().get("https")
    if proxy and not proxy_bypass(host):
        session.proxies["https"] = str(parse(proxy, "HTTPS_PROXY", "http://proxy.example:3128"))
    return client


def _fitting_context(request: Request) -> str | None:
    """The context, cut so that the request stays under the limit."""
    room = LIMIT - 4096 - sum(len(text.encode()) * 2 for text in request.texts)
    if room < 0:
        return None
    return request.context.encode()[: room // 2].decode(errors="ignore") or None
