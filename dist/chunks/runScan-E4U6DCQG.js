import {
  printRun,
  runScan
} from "./chunk-7XIFNVSE.js";
import "./chunk-46EPDD7K.js";
import "./chunk-WQBLIRCP.js";
import "./chunk-YX522UED.js";
import "./chunk-TAPB663U.js";
import "./chunk-PUGBKRI7.js";
import "./chunk-AZWYZOCN.js";
import "./chunk-VFXSVQ74.js";
import "./chunk-5ZM2EBTW.js";
import "./chunk-C3NNQOJZ.js";
import "./chunk-FRFYVHOS.js";
import "./chunk-54UQSTKE.js";
import "./chunk-GIS3NKQO.js";
import "./chunk-NUUVHZYN.js";
import "./chunk-HN7FCPRB.js";
import "./chunk-ZS2ITYV2.js";
import "./chunk-VV76PATK.js";
import "./chunk-SJ2QLKRZ.js";
import "./chunk-IJ54WVCH.js";
import "./chunk-5HGYO7P7.js";
import "./chunk-5XQC26GI.js";
import "./chunk-KIZ6KU7F.js";
export {
  printRun,
  runScan
};
