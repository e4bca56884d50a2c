// src/triage/stages/order.ts
import { m190_byPlace, m190_compareBytes } from "../core.js";

export {
  m190_byPlace,
  m190_compareBytes
};
