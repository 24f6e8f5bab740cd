// Lets a Node process that a test starts be killed the hard way once it has written so many bytes: node --require <this file> --title=killed-after-<bytes> program
const flag = process.execArgv.find((each) => each.startsWith('--title=killed-after-'));
let left = Number(flag.slice('--title=killed-after-'.length));
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (bytes, ...rest) => {
  left -= bytes.length;
  if (left < 0) process.kill(process.pid, 'SIGKILL');
  return write(bytes, ...rest);
};
