import {
  credentialKind
} from "./chunk-DGDKYGIQ.js";

// src/policy/values/secretArgument.ts
var SECRET = /* @__PURE__ */ new Set([
  "password",
  "token",
  "secret",
  "signing-key",
  "encryption-key",
  "key"
]);
function isSecretArgument(name) {
  return !/^(?:VITE|NEXT_PUBLIC|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|VUE_APP|GATSBY|NG_APP)_/.test(name) && SECRET.has(credentialKind(name));
}

export {
  isSecretArgument
};
