/**
 * Tokens whose text is an encoding of something with a known structure: what decodes as it should is no chance match.
 */
import type { Verdict } from "./index.ts";

/** JSON Web Token: the first part decodes to a JSON object with `alg`. */
export function jwtHeader(secret: string): Verdict {
  const header = jsonObject(secret.split(".")[0] ?? "");
  return typeof header?.["alg"] === "string" ? "pass" : "fail";
}

/** Base64 of a JSON Web Token. */
export function jwtInBase64(secret: string): Verdict {
  return jwtHeader(Buffer.from(secret.slice(0, 4000), "base64").toString("latin1"));
}

/** A prefix, then base64 of a JSON object: Grafana Cloud (`glc_`), 1Password (`ops_`), Sentry (`sntrys_…_`), old Grafana keys. */
export function embeddedJson(secret: string): Verdict {
  const start = secret.indexOf("eyJ");
  const encoded = start < 0 ? undefined : /^[A-Za-z0-9+/-]+/.exec(secret.slice(start))?.[0];
  return encoded !== undefined && jsonObject(encoded) !== undefined ? "pass" : "fail";
}

/** PyPI: after `pypi-`, a macaroon of version 2 for pypi.org or test.pypi.org. */
export function macaroon(secret: string): Verdict {
  const bytes = Buffer.from(secret.replace(/^pypi-/, ""), "base64url");
  // Version 2, then a location field (type 1) with its length.
  if (bytes[0] !== 2 || bytes[1] !== 1) return "fail";
  const length = bytes[2] ?? 0;
  const location = bytes.subarray(3, 3 + length).toString("latin1");
  return /^(?:test\.)?pypi\.org$/.test(location) && bytes[3 + length] === 2 ? "pass" : "fail";
}

/** Jira, Confluence and Bitbucket server tokens: base64 of `digits:bytes`. */
export function numberedBytes(secret: string): Verdict {
  const text = Buffer.from(secret.replace(/^BBDC-/, ""), "base64").toString("latin1");
  return /^\d{6,16}:/.test(text) ? "pass" : "fail";
}

/** Discord bot tokens: the first part is the base64 of the account's numeric id. */
export function snowflake(secret: string): Verdict {
  const id = Buffer.from(secret.split(".")[0] ?? "", "base64").toString("latin1");
  return /^\d{15,21}$/.test(id) ? "pass" : "fail";
}

/** HTTP basic credentials and registry logins: base64 of `user:password`, printable. */
export function basicPair(secret: string): Verdict {
  const text = Buffer.from(secret, "base64").toString("utf8");
  return /^[^:\p{Cc}\ufffd]*:[^\p{Cc}\ufffd]+$/u.test(text) ? "pass" : "fail";
}

/** Artifactory reference tokens: base64 of `reftkn:`. */
export function referenceToken(secret: string): Verdict {
  return Buffer.from(secret, "base64").toString("latin1").startsWith("reftkn:") ? "pass" : "fail";
}

/** Base64 that decodes to exactly so many bytes. */
export function base64Length(bytes: number): (secret: string) => Verdict {
  return (secret) => (Buffer.from(secret, "base64").length === bytes ? "pass" : "fail");
}

function jsonObject(encoded: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
