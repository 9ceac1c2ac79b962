// The least that a process needs for the requests of a plan: the same requests in the same waves, by node:http and a pool of
// connections. Plain JavaScript, because removing types takes longer than all of it. `floor.mjs FILE`: waves of requests as JSON.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';

const waves = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const agents = { 'http:': new http.Agent({ keepAlive: true }), 'https:': new https.Agent({ keepAlive: true }) };

function send({ url, method, headers, body }) {
  const { protocol } = new URL(url);
  const { request } = protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: agents[protocol] }, (answer) => {
      answer.on('data', () => undefined).on('end', resolve);
    });
    sent.on('error', reject).end(body);
  });
}

for (const wave of waves) await Promise.all(wave.map(send));
process.exit();
