// src/run/prepare.ts
import { m167_prepare } from "../core.js";

export {
  m167_prepare
};
