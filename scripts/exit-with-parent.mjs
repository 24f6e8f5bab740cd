/**
 * Loaded before the server (`node --import`): ends it when it is told to over the channel to its starter, or when that starter is gone,
 * killed or not. So no server outlives `npm start` and keeps its port.
 */
const stop = () => {
  if (process.listenerCount('SIGTERM') > 0) process.emit('SIGTERM', 'SIGTERM');
  else process.exit(0);
};
process.once('disconnect', stop);
process.on('message', (message) => {
  if (message === 'stop') stop();
});
// Only the server's own work may keep the process alive.
process.channel?.unref();
