import {
  createHere,
  entryText,
  syncHere
} from "./chunk-RYVLHFNO.js";
import "./chunk-TTTEUMIQ.js";
import "./chunk-NUXRFGDP.js";
import "./chunk-KGVWFX2L.js";
import "./chunk-64WG7MHQ.js";
import "./chunk-UBXUMO4T.js";
import "./chunk-EO3G3NYD.js";
import "./chunk-X2LJYSO7.js";
import "./chunk-VH2HSPLG.js";
import "./chunk-IBSKVRGS.js";
import "./chunk-UX3JOLJK.js";
import "./chunk-HHY3X5SV.js";
import "./chunk-Q2K6IMET.js";
import "./chunk-GVIGKBX3.js";
import "./chunk-3GXF3YZZ.js";
import "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";
export {
  createHere,
  entryText,
  syncHere
};
