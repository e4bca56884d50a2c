import {
  parseDockerfile
} from "../chunks/chunk-F4XCECYK.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  parseDockerfile
};
