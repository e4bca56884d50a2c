/**
 * Offline proofs, by name. A check says "pass" (the value carries a valid checksum or structure), "fail", or "unknown".
 */
import { awsAccountId } from "./awsAccount.ts";
import { bech32 } from "./bech32.ts";
import { checksum, type ChecksumName } from "./checksums.ts";
import {
  base64Length,
  basicPair,
  embeddedJson,
  jwtHeader,
  jwtInBase64,
  macaroon,
  numberedBytes,
  referenceToken,
  snowflake,
} from "./encoded.ts";
import { natsSeed } from "./natsSeed.ts";
import { pemBody } from "./privateKeyBody.ts";

export type Verdict = "pass" | "fail" | "unknown";

const byChecksum = (name: ChecksumName) => (secret: string) => checksum(name, secret);

/** What a rule may name under `checks:`. */
export const checks: Readonly<Record<string, (secret: string) => Verdict>> = {
  "aws-account-id": awsAccountId,
  "base64-32-bytes": base64Length(32),
  "base64-64-bytes": base64Length(64),
  "basic-pair": basicPair,
  bech32,
  "crc32-apify": byChecksum("crc32-apify"),
  "crc32-atlassian": byChecksum("crc32-atlassian"),
  "crc32-base62": byChecksum("crc32-base62"),
  "crc32-confluent": byChecksum("crc32-confluent"),
  "crc32-gitlab": byChecksum("crc32-gitlab"),
  "crc32-grafana": byChecksum("crc32-grafana"),
  "crc32-hex": byChecksum("crc32-hex"),
  "embedded-json": embeddedJson,
  "jwt-header": jwtHeader,
  "jwt-in-base64": jwtInBase64,
  macaroon,
  "nats-seed": natsSeed,
  "numbered-bytes": numberedBytes,
  "pem-body": pemBody,
  "reference-token": referenceToken,
  snowflake,
};
