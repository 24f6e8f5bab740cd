/** Permissions that open the routes of this context. */
export const awardsPermissions = {
  freeze: 'result.freeze',
  read: 'result.read',
  download: 'result.download',
  readAudit: 'audit.read',
  readCheckpoints: 'checkpoint.read',
  manageCheckpoints: 'checkpoint.manage',
  readObstacles: 'obstacle.read',
  enterObstacle: 'obstacle.enter',
  liftObstacle: 'obstacle.lift',
  recordDecision: 'decision.record',
  finalise: 'result.finalise',
  readCouncil: 'council.read',
  runCouncil: 'council.run',
  vote: 'council.vote',
} as const;
