/** Owns a process that cannot reach anything outside: every way to a socket, a name server or another program throws. */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

/** Forbids from now on; gives the list in which every attempt is noted. */
export function forbidCalls(): readonly string[] {
  const calls: string[] = [];
  const forbid = (holder: object, names: readonly string[], prefix: string): void => {
    for (const name of names) {
      const value = () => {
        calls.push(`${prefix}.${name}`);
        throw new Error(`${prefix}.${name} is forbidden here`);
      };
      Object.defineProperty(holder, name, { value, configurable: true, writable: true });
    }
  };
  forbid(net.Socket.prototype, ['connect'], 'net.Socket');
  forbid(net.Server.prototype, ['listen'], 'net.Server');
  forbid(net, ['connect', 'createConnection', 'createServer'], 'net');
  forbid(tls, ['connect', 'createServer'], 'tls');
  forbid(dgram, ['createSocket'], 'dgram');
  forbid(dns, ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'], 'dns');
  forbid(dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'], 'dns.promises');
  forbid(http, ['request', 'get', 'createServer'], 'http');
  forbid(https, ['request', 'get', 'createServer'], 'https');
  forbid(http2, ['connect', 'createServer', 'createSecureServer'], 'http2');
  forbid(
    childProcess,
    ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'],
    'child_process',
  );
  forbid(globalThis, ['fetch', 'WebSocket', 'EventSource'], 'globalThis');
  syncBuiltinESMExports();
  return calls;
}
