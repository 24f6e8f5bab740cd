/** The oldest Node line the project runs on; the same figure stands in `engines` of package.json. */
const OLDEST = [20, 19];

/** True when `version` (as in `process.versions.node`) is at least 20.19. */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
