/** GitHub's API for the comments of an issue, on a port of this machine; it can be told to refuse. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: "Bot" | "User" };
  readonly author_association?: string;
}

export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Only these requests; default: all. */
  readonly method?: string;
}

export interface GithubApi extends AsyncDisposable {
  readonly url: string;
  readonly comments: Comment[];
  /** `METHOD /path` of all requests. */
  readonly requests: readonly string[];
  /** `Authorization` headers that came. */
  readonly authorizations: ReadonlySet<string>;
  refuse(refusal: Refusal | undefined): void;
}

export async function githubApi(): Promise<GithubApi> {
  const comments: Comment[] = [];
  const requests: string[] = [];
  const authorizations = new Set<string>();
  let refusal: Refusal | undefined;
  const server: Server = createServer(async (request, response) => {
    const { method = "", url = "" } = request;
    const body = await read(request);
    requests.push(`${method} ${url}`);
    if (request.headers.authorization !== undefined) authorizations.add(request.headers.authorization);
    const answer = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(value));
    };
    if (refusal !== undefined && (refusal.method ?? method) === method)
      return answer(refusal.status, { message: "no" }, refusal.headers);
    const list = /^\/repos\/acme\/app\/issues\/(\d+)\/comments(?:\?(.*))?$/.exec(url);
    const one = /^\/repos\/acme\/app\/issues\/comments\/(\d+)$/.exec(url);
    if (list !== null && method === "GET") return page(list[2] ?? "", url);
    if (list !== null && method === "POST") {
      const comment: Comment = {
        id: comments.length + 1,
        body: JSON.parse(body).body,
        user: { login: "github-actions[bot]", type: "Bot" },
      };
      comments.push(comment);
      return answer(201, comment);
    }
    const comment = comments.find(({ id }) => id === Number(one?.[1]));
    if (comment === undefined || method !== "PATCH") return answer(404, { message: "Not Found" });
    comment.body = JSON.parse(body).body;
    return answer(200, comment);

    function page(query: string, path: string): void {
      const parameters = new URLSearchParams(query);
      const [size, number] = [Number(parameters.get("per_page") ?? 30), Number(parameters.get("page") ?? 1)];
      const rest = comments.length > size * number;
      parameters.set("page", String(number + 1));
      const next = `<http://${request.headers.host}${path.split("?")[0]}?${parameters}>; rel="next"`;
      answer(200, comments.slice(size * (number - 1), size * number), rest ? { link: next } : {});
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    requests,
    authorizations,
    refuse: (next) => (refusal = next),
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of request) text += String(piece);
  return text;
}
