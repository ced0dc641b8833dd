// Ratios of the traffic kernels: npm run bench
import { bundled, conclude, measured, show, time } from './measured.mjs';

const { erlangA, erlangB, multirateBlocking, queue, requiredAgents, requiredChannels } = await bundled('index');

/** Channels by the recurrence of the textbooks, B = A·B/(n + A·B), carried forward: never from the beginning again. */
function textbookChannels(offeredErlangs, blockingRatio) {
  let [blocking, channels] = [1, 0];
  while (blocking > blockingRatio) {
    channels += 1;
    const carried = offeredErlangs * blocking;
    blocking = carried / (channels + carried);
  }
  return channels;
}

/** A little more traffic in each run. */
const varied = (erlangs, run) => erlangs * (1 + (run & 15) * 1e-6);

for (const [erlangs, least] of [
  [10, 1],
  [1e3, 10],
  [1e6, 1e4],
]) {
  const { textbook, here } = measured({
    textbook: (run) => textbookChannels(varied(erlangs, run), 0.01),
    here: (run) => requiredChannels({ offeredErlangs: varied(erlangs, run), blockingRatio: 0.01 }),
  });
  const text = `requiredChannels, ${erlangs} E at 1 %: ${time(here)} for ${time(textbook)}, times faster`;
  show(text, textbook / here, textbook / here >= least, `at least ${least}`);
}

const sizes = measured({
  hundred: (run) => erlangB(varied(100, run), 100),
  billion: (run) => erlangB(varied(1e9, run), 1e9),
  patient: (run) =>
    erlangA({
      offeredErlangs: varied(100, run),
      agents: 100,
      handleSeconds: 180,
      patienceSeconds: 120,
      answerSeconds: 20,
    }).serviceLevelRatio,
  calm: (run) =>
    queue({ offeredErlangs: varied(95, run), agents: 100, handleSeconds: 180, answerSeconds: 20 }).serviceLevelRatio ??
    0,
  agents: (run) =>
    requiredAgents({
      offeredErlangs: varied(100, run),
      handleSeconds: 180,
      serviceLevelRatio: 0.8,
      answerSeconds: 20,
    }).agents,
});
const growth = sizes.billion / sizes.hundred;
show(`erlangB, N = 1e9 to N = 100: ${time(sizes.billion)} to ${time(sizes.hundred)}`, growth, growth <= 3, 'at most 3');
const patience = sizes.patient / sizes.hundred;
show(`erlangA to erlangB, N = 100: ${time(sizes.patient)}`, patience, patience <= 20, 'at most 20');
console.log(`       queue, N = 100: ${time(sizes.calm)}; requiredAgents, 100 E, 80 % in 20 s: ${time(sizes.agents)}`);

/** A mix that fills its link to about nine tenths, in calls of 31, 39, 87 and 109 units. */
const mix = (capacityUnits, kinds, run) =>
  multirateBlocking({
    capacityUnits,
    classes: [31, 39, 87, 109].slice(0, kinds).map((unitsPerCall) => ({
      offeredErlangs: varied((0.9 * capacityUnits) / kinds / unitsPerCall, run),
      unitsPerCall,
    })),
  }).meanOccupiedUnits;
const links = measured({
  small: (run) => mix(20_000, 2, run),
  wide: (run) => mix(200_000, 2, run),
  mixed: (run) => mix(20_000, 4, run),
});
const [byUnits, byClasses] = [links.wide / links.small, links.mixed / links.small];
show(
  `a mix on ten times the link: ${time(links.wide)} for ${time(links.small)}`,
  byUnits,
  byUnits <= 15,
  'about 10, at most 15',
);
show(
  `a mix of twice the classes: ${time(links.mixed)} for ${time(links.small)}`,
  byClasses,
  byClasses <= 3,
  'about 2, at most 3',
);

conclude();
