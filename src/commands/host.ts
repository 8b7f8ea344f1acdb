/** Owns what a run is given from outside: streams, environment, folder, clock. Tests give their own. */

interface OutputStream {
  write(text: string | Uint8Array): unknown;
  isTTY?: boolean;
  columns?: number;
  rows?: number;
}

export interface Host {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: OutputStream;
  stderr: OutputStream;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** The date and time of this run. */
  clock(): Date;
  /** Calls `listener` instead of dying when the process is asked to end; gives back how to stop listening. */
  onInterrupt?(listener: () => void): () => void;
  /** Asks the system to stop this process until the shell lets it go on. */
  suspend?(): void;
  /** Calls `listener` when the process goes on after it was stopped; gives back how to stop listening. */
  onContinue?(listener: () => void): () => void;
}
