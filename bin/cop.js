#!/usr/bin/env node
const { run } = require('../dist/cli.js');

run(process).then((code) => {
  process.exitCode = code;
});
