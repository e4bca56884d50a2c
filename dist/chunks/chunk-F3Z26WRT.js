// src/version.ts
import { m166_version } from "../core.js";

export {
  m166_version
};
