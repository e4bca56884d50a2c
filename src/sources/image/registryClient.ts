/**
 * Speaks to one registry: plain, with a password, or with a token from the server that the registry names
 * (https://distribution.github.io/distribution/spec/auth/token/).
 */
import { IncompleteError } from "../../model.ts";
import type { Credentials } from "./credentials.ts";
import { isLoopback, type Reference } from "./reference.ts";

const MOST_REDIRECTS = 5;

export class RegistryClient {
  readonly #reference: Reference;
  readonly #origin: string;
  readonly #credentials: () => Promise<Credentials | undefined>;
  #authorization: string | undefined;

  /** @param credentials asked only when the registry wants some */
  constructor(reference: Reference, credentials: () => Promise<Credentials | undefined>) {
    this.#reference = reference;
    this.#origin = new URL(`${isLoopback(reference.registry) ? "http" : "https"}://${reference.registry}`).origin;
    this.#credentials = credentials;
  }

  /**
   * @returns undefined when there is no such thing
   * @throws IncompleteError when the registry cannot be reached or refuses
   */
  async get(path: string, accept: string): Promise<Response | undefined> {
    let response = await this.#fetch(`${this.#origin}${path}`, accept);
    if (response.status === 401) {
      this.#authorization = await this.#authorize(response.headers.get("www-authenticate") ?? "");
      response = await this.#fetch(`${this.#origin}${path}`, accept);
    }
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404) return undefined;
    const { registry, text } = this.#reference;
    if (response.status === 401 || response.status === 403) {
      throw new IncompleteError(
        `${text}: the registry ${registry} refuses: check the name, and log in (docker login ${registry})`,
      );
    }
    throw new IncompleteError(
      `${text}: the registry ${registry} answers with an error (${response.status}): try again later`,
    );
  }

  /** Follows redirects by itself: what authorizes here is no other server's business. */
  async #fetch(url: string, accept: string): Promise<Response> {
    for (let at = new URL(url), hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const own = at.origin === this.#origin && this.#authorization !== undefined;
      const headers = { accept, ...(own && { authorization: this.#authorization as string }) };
      const response = await this.#request(at, { headers, redirect: "manual" });
      const to = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || to === null) return response;
      await response.body?.cancel();
      at = new URL(to, at);
      if (at.protocol !== "https:" && !isLoopback(at.host)) break;
    }
    const { registry, text } = this.#reference;
    throw new IncompleteError(`${text}: the registry ${registry} redirects too often, or to a place that is not safe`);
  }

  async #request(url: URL, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (error) {
      const { cause } = error as { cause?: { code?: string } };
      const why = cause?.code === undefined ? "" : ` (${cause.code})`;
      throw new IncompleteError(`${this.#reference.text}: ${url.host} cannot be reached${why}`);
    }
  }

  /** @param challenge value of WWW-Authenticate */
  async #authorize(challenge: string): Promise<string | undefined> {
    const credentials = await this.#credentials();
    const basic = credentials === undefined || credentials.user === "" ? undefined : basicOf(credentials);
    if (!/^bearer\b/i.test(challenge)) return basic;
    const given = Object.fromEntries(
      [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key.toLowerCase(), value]),
    );
    const realm = URL.canParse(given["realm"] ?? "") ? new URL(given["realm"] as string) : undefined;
    // A password never goes out in the clear, whatever the registry says.
    if (realm === undefined || (realm.protocol !== "https:" && !isLoopback(realm.host))) return undefined;
    const scope = given["scope"] ?? `repository:${this.#reference.repository}:pull`;
    const service = given["service"] ?? "";
    const response = await this.#request(...tokenRequest(realm, service, scope, credentials?.identityToken, basic));
    if (!response.ok) {
      await response.body?.cancel();
      return undefined;
    }
    const { token, access_token: access } = (await response.json()) as { token?: string; access_token?: string };
    const bearer = token ?? access;
    return bearer === undefined ? undefined : `Bearer ${bearer}`;
  }
}

function basicOf({ user, password }: Credentials): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

function tokenRequest(
  realm: URL,
  service: string,
  scope: string,
  identityToken: string | undefined,
  basic: string | undefined,
): [URL, RequestInit] {
  if (identityToken !== undefined) {
    const body = new URLSearchParams({
      grant_type: "refresh_token",
      service,
      scope,
      client_id: "leakgate",
      refresh_token: identityToken,
    });
    return [realm, { method: "POST", body, redirect: "error" }];
  }
  const url = new URL(realm);
  if (service !== "") url.searchParams.set("service", service);
  url.searchParams.set("scope", scope);
  return [url, { redirect: "error", ...(basic !== undefined && { headers: { authorization: basic } }) }];
}
