/** Which files of an image the guards look at: what was put there, rather than what a distribution brings with it. */
import { Kind, kindsOf } from "./kind.ts";

const LOOKED_AT = Kind.env | Kind.secretsFolder | Kind.keyFile | Kind.gitFolder;
/** Filled by package managers; what is secret in it by its format is found by the rules all the same. */
const OF_PACKAGES =
  /^(?:usr\/(?!local\/|src\/app\/)|lib(?:32|64)?\/|s?bin\/|var\/(?:lib\/(?:dpkg|apt|rpm)|cache)\/|etc\/ssl\/certs\/|lib\/apk\/)/;

/** @param path in the image, or in an archive in it */
export function guardedInImage(path: string): boolean {
  return (kindsOf(path) & LOOKED_AT) !== 0 && !OF_PACKAGES.test(path);
}
