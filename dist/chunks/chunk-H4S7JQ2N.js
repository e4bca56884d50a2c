// src/git/objectReader.ts
import { m74_ObjectReader } from "../core.js";

// src/git/pathText.ts
import { m76_pathText } from "../core.js";

export {
  m74_ObjectReader,
  m76_pathText
};
