import {
  m88_firstLine
} from "./chunk-TOPMMDKA.js";

// src/git/fetch.ts
var CONNECTION = ["GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_ASKPASS"];
function fetchInto(git, remote, depth, wanted) {
  const args = ["fetch", "--quiet", "--no-recurse-submodules", "--no-auto-gc", "--no-write-fetch-head"];
  const { status, stderr } = git.outputNow(
    [...args, ...depth === "" ? [] : [depth], "--end-of-options", remote.name, ...wanted],
    { accept: [0, 1, 128, 129], env: connection(git.env, remote) }
  );
  return status === 0 ? void 0 : m88_firstLine(stderr) || `exit code ${status}`;
}
function connection(env, { token }) {
  const kept = CONNECTION.flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]);
  return {
    ...Object.fromEntries(kept),
    // Neither `ext::`, which runs a program, nor any other helper.
    GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file",
    ...token !== void 0 && header(env, token)
  };
}
function header(env, { value, server }) {
  const given = Number(env["GIT_CONFIG_COUNT"] ?? 0);
  const first = Number.isInteger(given) && given > 0 ? given : 0;
  const key = `http.${server.replace(/\/+$/, "")}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${value}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: String(first + 2),
    // An empty value takes away the header that actions/checkout may have left; two of them are refused.
    [`GIT_CONFIG_KEY_${first}`]: key,
    [`GIT_CONFIG_VALUE_${first}`]: "",
    [`GIT_CONFIG_KEY_${first + 1}`]: key,
    [`GIT_CONFIG_VALUE_${first + 1}`]: `AUTHORIZATION: basic ${basic}`
  };
}

export {
  fetchInto
};
