// The pages of electronic acknowledgment in a process of their own. What is sent by mail is told to the parent.
import { argv } from 'node:process';
import { servePages } from '../build/actions/serve-pages.js';
import { createSite } from '../build/web/site.js';
import { listen } from '../build/world/http-server.js';
import { createWorld } from '../build/world.js';
import { createMemoryMails } from './electronic-office.mjs';

const [request, time] = [JSON.parse(argv[2]), Date.parse(argv[3])];
const begun = Date.now();
const world = {
  ...createWorld({}),
  now: () => new Date(time + Date.now() - begun),
  mails: createMemoryMails(({ to, text }) => {
    const code = /^\d{6}\r?$/m.exec(text)?.[0].trim();
    if (code !== undefined) process.send({ to, code });
  }),
};

const served = await servePages(world, request, async ({ desk, baseUrl }) => {
  const server = await listen({
    ...{ host: '127.0.0.1', port: 0, answer: createSite({ desk, baseUrl }) },
    onFault: (error) => {
      throw error;
    },
  });
  const used = process.cpuUsage();
  process.send({ port: server.port });
  await new Promise((settle) => process.once('message', settle));
  const { user, system } = process.cpuUsage(used);
  process.send({ usage: (user + system) / 1e6 });
  await server.close();
});
if (served.value === undefined) throw new Error(JSON.stringify(served.diagnostics));
process.disconnect();
