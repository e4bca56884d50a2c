import {
  findingsByEntry,
  reportHere
} from "./chunk-5HIMB4NQ.js";
import "./chunk-UWAOCTWZ.js";
import "./chunk-VA5KFRBF.js";
import "./chunk-KGVWFX2L.js";
import "./chunk-TNX5ZYB4.js";
import "./chunk-EEOBETIE.js";
import "./chunk-X2LJYSO7.js";
import "./chunk-L65CBZPC.js";
import "./chunk-IBSKVRGS.js";
import "./chunk-UX3JOLJK.js";
import "./chunk-HHY3X5SV.js";
import "./chunk-Q2K6IMET.js";
import "./chunk-GVIGKBX3.js";
import "./chunk-DDIJVA56.js";
import "./chunk-7TRGIIXB.js";
import "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";
export {
  findingsByEntry,
  reportHere
};
