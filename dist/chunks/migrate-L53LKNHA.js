import {
  migrate,
  realFindings
} from "./chunk-VQB3QOUC.js";
import "./chunk-DBQQMUD7.js";
import "./chunk-4DR2XWQ2.js";
import "./chunk-NUXRFGDP.js";
import "./chunk-64WG7MHQ.js";
import "./chunk-H6BJKDX5.js";
import "./chunk-BU7ZO626.js";
import "./chunk-GBORDLB4.js";
import "./chunk-IRTH3SKJ.js";
import "./chunk-2AJRLDHE.js";
import "./chunk-AHZDWVCY.js";
import "./chunk-DLL57RMM.js";
import "./chunk-5SA2I3QE.js";
import "./chunk-7HJQZND5.js";
import "./chunk-UBXUMO4T.js";
import "./chunk-EO3G3NYD.js";
import "./chunk-X2LJYSO7.js";
import "./chunk-VH2HSPLG.js";
import "./chunk-IBSKVRGS.js";
import "./chunk-A2ZKC6YF.js";
import "./chunk-DFMGVWCY.js";
import "./chunk-IAXZ4NUR.js";
import "./chunk-CGUE4PLT.js";
import "./chunk-ESH2NSMB.js";
import "./chunk-V6FYVPGY.js";
import "./chunk-ASFKNAUB.js";
import "./chunk-3GXF3YZZ.js";
import "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";
export {
  migrate,
  realFindings
};
