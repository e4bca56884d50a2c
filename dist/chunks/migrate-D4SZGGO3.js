import {
  migrate,
  realFindings
} from "./chunk-35PZSSGC.js";
import "./chunk-M4S5KH5K.js";
import "./chunk-LTZTXFU4.js";
import "./chunk-V6LYSHS7.js";
import "./chunk-JFWAWDZT.js";
import "./chunk-M3S2EYGD.js";
import "./chunk-APWGWWJC.js";
import "./chunk-IXQ6W27O.js";
import "./chunk-AMVXTL7T.js";
import "./chunk-2AJRLDHE.js";
import "./chunk-AHZDWVCY.js";
import "./chunk-DLL57RMM.js";
import "./chunk-TUOKHKNJ.js";
import "./chunk-7HJQZND5.js";
import "./chunk-UBXUMO4T.js";
import "./chunk-KY6TIF5V.js";
import "./chunk-X2LJYSO7.js";
import "./chunk-PPQDNAHH.js";
import "./chunk-LPDVVOCI.js";
import "./chunk-A2ZKC6YF.js";
import "./chunk-5L3HFBKJ.js";
import "./chunk-TW7R6OX7.js";
import "./chunk-CS4OBEM6.js";
import "./chunk-F3Z26WRT.js";
import "./chunk-Q5527LFJ.js";
import "./chunk-2UMS4LWL.js";
import "./chunk-7TRGIIXB.js";
import "./chunk-NUUKCMGI.js";
import "./chunk-KIZ6KU7F.js";
export {
  migrate,
  realFindings
};
