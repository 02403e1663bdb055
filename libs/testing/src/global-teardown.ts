import './global-setup';

export default async function tearDown(): Promise<void> {
  const servers = globalThis.firmwareUpgraderTestServers;
  globalThis.firmwareUpgraderTestServers = undefined;
  await servers?.stop();
}
