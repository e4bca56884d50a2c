// src/policy/testPath.ts
var TESTS = /(?:^|\/)(?:tests?|__tests__|specs?|e2e|cypress|playwright|fixtures?|testdata|mocks?|__mocks__|examples?|samples?|demos?|docs?|stories|benchmarks?|node_modules|vendor)\/|[._-](?:tests?|specs?|e2e|stories|mocks?|fixtures?)\.\w+$|(?:^|\/)(?:test_|conftest)[^/]*$/i;
function isTestPath(path) {
  return TESTS.test(path);
}

export {
  isTestPath
};
