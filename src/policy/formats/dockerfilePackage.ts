/** What the guards use of the package `dockerfile-ast`; see yamlPackage.ts for why. */
export { DockerfileParser } from "dockerfile-ast";
