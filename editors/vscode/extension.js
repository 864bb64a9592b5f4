// Starts `translate lsp` for Markdown files, and again when its settings change.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

async function start() {
  const settings = vscode.workspace.getConfiguration("translate");
  const [command, ...args] = settings.get("command");
  const language = settings.get("language");
  if (language) args.push("--ui-language", language);
  const watched = ["**/letters/*/*.{md,toml,jsonl}", "**/glossary/terms.*", "**/translate.toml"];
  client = new LanguageClient(
    "translate",
    "translate",
    { command, args },
    {
      documentSelector: [{ scheme: "file", language: "markdown" }],
      synchronize: {
        fileEvents: watched.map((glob) => vscode.workspace.createFileSystemWatcher(glob)),
      },
    },
  );
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(
      `“${command}” could not be started: run pip install "translate-letters[lsp]", or set translate.command.`,
    );
  }
}

async function stop() {
  const old = client;
  client = undefined;
  if (old && old.isRunning()) await old.stop();
}

async function restart() {
  await stop();
  await start();
}

exports.activate = async function (context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("translate.restart", restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("translate")) return restart();
    }),
  );
  await start();
};

exports.deactivate = stop;
