"""A real editor: Neovim, headless, with its own client."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspaces import POOL

ROOT = Path(__file__).parents[2]

SESSION = """
local told = {}
local client = vim.lsp.start_client({
  name = "translate",
  cmd = { vim.env.PYTHON, "-m", "translate", "lsp" },
  root_dir = vim.fn.getcwd(),
})
vim.cmd("edit letters/pool/en.md")
local buffer = vim.api.nvim_get_current_buf()
vim.lsp.buf_attach_client(buffer, client)

local function shown(count)
  local came = vim.wait(60000, function() return #vim.diagnostic.get(buffer) == count end, 20)
  assert(came, "never came")
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(found, { one.code, one.lnum, one.col, one.end_col, one.message })
  end
  return found
end

local function ask(method, more)
  local params = vim.tbl_extend("force", vim.lsp.util.make_position_params(0, "utf-16"), more or {})
  return vim.lsp.buf_request_sync(buffer, method, params, 60000)[client].result
end

vim.wait(60000, function() return vim.lsp.buf_is_attached(buffer, client) end, 20)
local swimmer = "\\240\\159\\143\\138"
vim.api.nvim_buf_set_lines(buffer, 6, 7, true, { swimmer .. " We ask for €58,000 for the roof." })
told.typed = shown(1)
vim.api.nvim_win_set_cursor(0, { 7, 20 })
told.hover = ask("textDocument/hover").contents.value
told.definition = vim.tbl_map(function(one)
  return { vim.fn.fnamemodify(vim.uri_to_fname(one.uri), ":t"), one.range.start.line }
end, ask("textDocument/definition"))
local range = vim.lsp.util.make_range_params(0, "utf-16").range
local actions = ask("textDocument/codeAction", { range = range, context = { diagnostics = {} } })
told.action = actions[1].title
vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
told.mended = vim.api.nvim_buf_get_lines(buffer, 6, 7, true)[1]
shown(0)
told.lens = vim.tbl_map(function(one)
  return one.command.title
end, ask("textDocument/codeLens"))
vim.fn.writefile({ vim.fn.json_encode(told) }, "told.json")
vim.cmd("quitall!")
"""


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
def test_a_writer_mends_a_figure_in_neovim(workspace: Path) -> None:
    (workspace / "session.lua").write_text(SESSION, encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHON": sys.executable,
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
        "XDG_STATE_HOME": str(workspace / "state"),
        "XDG_CACHE_HOME": str(workspace / "cache"),
    }
    ran = subprocess.run(
        ["nvim", "--headless", "-u", "NONE", "-n", "-c", "luafile session.lua", "-c", "cquit"],
        cwd=workspace,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (workspace / "told.json").exists(), ran.stderr
    told = json.loads((workspace / "told.json").read_text(encoding="utf-8"))
    line = "\U0001f3ca We ask for €58,000 for the roof."
    message = "en says “€58,000” where nl says “€ 85.000” and ru “85 000 евро”"
    start = len(line[: line.index("€")].encode())  # Neovim counts bytes
    assert told["typed"] == [["number-drift", 6, start, start + len("€58,000".encode()), message]]
    assert "Wij vragen € 85.000 voor het dak." in told["hover"]
    assert told["definition"] == [["nl.md", 6], ["ru.md", 6]]
    assert told["action"] == "Write “85,000” for “58,000”"
    assert told["mended"] == "\U0001f3ca We ask for €85,000 for the roof."
    assert told["lens"] == ["unreviewed"] * 5
    assert (workspace / "letters/pool/en.md").read_text(encoding="utf-8") == POOL["en"]
    logs = list(workspace.rglob("lsp.log"))
    assert logs
    assert not any("85,000" in path.read_text(encoding="utf-8") for path in logs)
