/** A git server on a port of this machine (`git http-backend`) that may ask for a token, as GitHub does for a private repository. */
import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import type { TempRepo } from "./tempRepo.ts";

export interface GitServer extends AsyncDisposable {
  /** Address of the server, without a path. */
  readonly url: string;
  /** Address of the repository. */
  readonly repository: string;
  /** `Authorization` headers of all requests, those of one request joined by `, `. */
  readonly authorizations: readonly string[];
}

/** @param token who sends it gets in; undefined: everyone */
export async function gitServer(origin: TempRepo, token?: string): Promise<GitServer> {
  const authorizations: string[] = [];
  const wanted = token === undefined ? undefined : `basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  const server: Server = createServer((request, response) => {
    const given = request.headersDistinct["authorization"]?.join(", ");
    if (given !== undefined) authorizations.push(given);
    if (wanted !== undefined && given !== wanted) {
      // GitHub refuses two headers with 400.
      response.writeHead(given === undefined ? 401 : 400).end();
      return;
    }
    const url = new URL(request.url ?? "", "http://x");
    const backend = spawn("git", ["http-backend"], {
      env: {
        ...origin.env,
        GIT_PROJECT_ROOT: dirname(origin.path),
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: decodeURIComponent(url.pathname),
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
        ...(request.headers["content-encoding"] !== undefined && {
          HTTP_CONTENT_ENCODING: request.headers["content-encoding"],
        }),
      },
    });
    request.pipe(backend.stdin);
    const pieces: Buffer[] = [];
    backend.stdout.on("data", (piece: Buffer) => pieces.push(piece));
    backend.on("close", () => {
      const answer = Buffer.concat(pieces);
      const end = answer.indexOf("\r\n\r\n");
      const headers = answer
        .toString("latin1", 0, end)
        .split("\r\n")
        .map((line) => line.split(": ") as [string, string]);
      const status = Number(headers.find(([name]) => name === "Status")?.[1]?.slice(0, 3) ?? 200);
      response.writeHead(status, Object.fromEntries(headers.filter(([name]) => name !== "Status")));
      response.end(answer.subarray(end + 4));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    repository: `${url}/origin/.git`,
    authorizations,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
