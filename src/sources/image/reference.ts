/** Names of images: what `docker pull` takes. */
import { UsageError } from "../../model.ts";

export interface Reference {
  /** Host and port of the registry. */
  readonly registry: string;
  /** As the configuration of Docker names it, where that differs. */
  readonly credentialKey: string;
  readonly repository: string;
  /** A tag, or a digest. */
  readonly tag: string;
  /** As the user wrote it. */
  readonly text: string;
}

const HUB = "registry-1.docker.io";
const PATTERN =
  /^(?<name>[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>[a-z0-9+._-]+:[0-9a-f]{32,}))?$/;

/** @throws UsageError when it is no name of an image */
export function parseReference(text: string): Reference {
  const slash = text.indexOf("/");
  const first = slash < 0 ? "" : text.slice(0, slash);
  const hasHost = first === "localhost" || /[.:]/.test(first);
  const host = hasHost ? first : "docker.io";
  const { name, tag, digest } = PATTERN.exec(hasHost ? text.slice(slash + 1) : text)?.groups ?? {};
  if (name === undefined || !/^(?:\[[0-9a-f:]+\]|[\w.-]+)(?::\d+)?$/i.test(host)) {
    throw new UsageError(
      `--image: "${text}" is no file, no folder and no name of an image (such as registry/name:tag)`,
    );
  }
  const isHub = host === "docker.io" || host === "index.docker.io" || host === HUB;
  return {
    registry: isHub ? HUB : host,
    credentialKey: isHub ? "https://index.docker.io/v1/" : host,
    repository: isHub && !name.includes("/") ? `library/${name}` : name,
    tag: digest ?? tag ?? "latest",
    text,
  };
}

/** A registry on this machine is spoken to in plain HTTP. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, "");
  return name === "localhost" || name === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(name);
}
