// Loaded before a command of ours: says at its end how much memory it held at most, in KiB, all its threads together.
const { isMainThread } = require('node:worker_threads');
const { writeSync } = require('node:fs');

if (isMainThread) process.on('exit', () => writeSync(2, `\npeak ${process.resourceUsage().maxRSS}\n`));
