/** What each offline check of a rule proves, in words for people: the catalogue and `rules show`. */
const CHECKSUM = "its checksum is right";

/** By the name that a rule gives under `checks:`. */
export const CHECK_MEANINGS: Readonly<Record<string, string>> = {
  "aws-account-id": "an AWS account number is in it",
  "base64-32-bytes": "it is base64 of exactly 32 bytes",
  "base64-64-bytes": "it is base64 of exactly 64 bytes",
  "basic-pair": "it is base64 of a user and a password",
  bech32: CHECKSUM,
  "crc32-apify": CHECKSUM,
  "crc32-atlassian": CHECKSUM,
  "crc32-base62": CHECKSUM,
  "crc32-confluent": CHECKSUM,
  "crc32-gitlab": CHECKSUM,
  "crc32-grafana": CHECKSUM,
  "crc32-hex": CHECKSUM,
  "embedded-json": "it carries a JSON object",
  "jwt-header": "its header is JSON with an algorithm",
  "jwt-in-base64": "it is base64 of a token whose header is JSON with an algorithm",
  macaroon: "it is a macaroon of PyPI",
  "nats-seed": CHECKSUM,
  "numbered-bytes": "it is base64 of a number and random bytes",
  "pem-body": "its body is a key",
  "reference-token": "it is base64 of a reference token",
  snowflake: "it begins with the number of an account",
};
