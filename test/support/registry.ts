/** A registry on the loopback interface, made of an image's files: with a password or with tokens, and with blobs on another server. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { BuiltImage } from "./image.ts";

export interface Registry extends AsyncDisposable {
  /** Host and port. */
  readonly host: string;
  /** What reached the server of the blobs: path and Authorization header. */
  readonly redirected: readonly { readonly path: string; readonly authorization: string | undefined }[];
}

export interface RegistryOptions {
  readonly auth?: "basic" | "token";
  readonly user?: string;
  readonly password?: string;
  /** Blobs lie on another server, as in the cloud. */
  readonly redirects?: boolean;
  /** Digest of a blob that is served with other content. */
  readonly tampered?: string;
}

/** Serves one image as `team/app:1`. */
export async function registry(image: BuiltImage, options: RegistryOptions = {}): Promise<Registry> {
  const index = JSON.parse(String(image.files.get("index.json"))) as { manifests: { digest: string }[] };
  const root = index.manifests[0]?.digest ?? "";
  const blob = (digest: string): Buffer | undefined =>
    digest === options.tampered ? Buffer.from("other") : image.files.get(`blobs/${digest.replace(":", "/")}`);
  const redirected: { path: string; authorization: string | undefined }[] = [];
  const basic = `Basic ${Buffer.from(`${options.user ?? ""}:${options.password ?? ""}`).toString("base64")}`;
  const token = `Bearer t0ken.for.${options.user ?? "all"}`;

  const blobs = createServer(({ url = "", headers }, response) => {
    redirected.push({ path: url, authorization: headers.authorization });
    send(response, blob(url.slice(1)));
  });
  const blobHost = await listening(blobs);

  const main = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://x");
    const own = `http://${request.headers.host}`;
    if (pathname === "/token") {
      const fits = request.headers.authorization === basic && searchParams.get("scope") === "repository:team/app:pull";
      return send(response, fits ? Buffer.from(JSON.stringify({ token: token.slice(7) })) : undefined, 401);
    }
    if (options.auth !== undefined && request.headers.authorization !== (options.auth === "basic" ? basic : token)) {
      const challenge =
        options.auth === "basic"
          ? 'Basic realm="test"'
          : `Bearer realm="${own}/token",service="test",scope="repository:team/app:pull"`;
      response.writeHead(401, { "www-authenticate": challenge }).end();
      return;
    }
    const [, kind, name = ""] = /^\/v2\/team\/app\/(manifests|blobs)\/(.+)$/.exec(pathname) ?? [];
    const digest = name === "1" ? root : name;
    if (kind === "blobs" && options.redirects === true) {
      response.writeHead(307, { location: `http://${blobHost}/${digest}` }).end();
      return;
    }
    send(
      response,
      kind === undefined || (kind === "manifests" && !isManifest(blob(digest))) ? undefined : blob(digest),
    );
  });
  const host = await listening(main);
  return {
    host,
    redirected,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([main, blobs].map((server) => new Promise((resolve) => void server.close(resolve))));
    },
  };
}

function isManifest(bytes: Buffer | undefined): boolean {
  return bytes !== undefined && /"(?:layers|manifests)":/.test(bytes.toString("latin1", 0, 4000));
}

function send(response: ServerResponse<IncomingMessage>, bytes: Buffer | undefined, otherwise = 404): void {
  if (bytes === undefined) response.writeHead(otherwise).end();
  else response.writeHead(200, { "content-type": "application/octet-stream" }).end(bytes);
}

async function listening(server: Server): Promise<string> {
  server.keepAliveTimeout = 1;
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
