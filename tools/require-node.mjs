/** Stops with a clear message on a Node that is too old. Imported first, and written so that an old Node can read it. */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`merlon needs Node 20.19 or newer; this is Node ${process.versions.node} (${process.execPath})`);
  process.exit(2);
}
