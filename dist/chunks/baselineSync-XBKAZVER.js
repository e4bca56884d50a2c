import {
  createHere,
  entryText,
  syncHere
} from "./chunk-UEMPKHNG.js";
import "./chunk-35J7BBJ5.js";
import "./chunk-V6LYSHS7.js";
import "./chunk-KGVWFX2L.js";
import "./chunk-JFWAWDZT.js";
import "./chunk-UBXUMO4T.js";
import "./chunk-KY6TIF5V.js";
import "./chunk-X2LJYSO7.js";
import "./chunk-PPQDNAHH.js";
import "./chunk-LPDVVOCI.js";
import "./chunk-PMVBOKFA.js";
import "./chunk-HHY3X5SV.js";
import "./chunk-2WCWNXMA.js";
import "./chunk-A5H77B32.js";
import "./chunk-7TRGIIXB.js";
import "./chunk-NUUKCMGI.js";
import "./chunk-KIZ6KU7F.js";
export {
  createHere,
  entryText,
  syncHere
};
