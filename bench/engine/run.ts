import sharp from 'sharp';
import { compareLibraries, type LibraryTiming } from './compare-libraries.js';
import { compareStages } from './compare-stages.js';
import type { Contender } from './contender.js';
import { openFaceApi } from './face-api.js';
import { openHuman } from './human.js';
import { DESCRIBE_JOB, decode, ONE_FACE, openAnalyzer, openMien, WHOLE_JOB } from './mien.js';
import { openDefaultPack } from './open-pack.js';
import { type BenchPicture, cameraPicture, groupPictures } from './pictures.js';
import { fetchFiles, useOneThread } from './tensorflow-package.js';

const rounds = Number(process.argv[2] ?? 10);

sharp.concurrency(1);
fetchFiles();
useOneThread();

const pack = await openDefaultPack();
const analyzer = await openAnalyzer(pack);
const groups = await groupPictures();
const cameras: BenchPicture[] = [];
for (const picture of groups) {
  const { faces } = await analyzer.analyze(await decode(picture.jpeg), ONE_FACE);
  if (faces[0]) cameras.push(await cameraPicture(picture, faces[0].box));
}

const ms = (value: number) => value.toFixed(2).padStart(8);

console.log(
  `One face from JPEG to probe, ${pack.id}, ${cameras.length} pictures of 640×480, one thread, medians`,
);
console.log(`${'stage'.padEnd(12)} ${'pipeline'.padStart(8)} ${'bare'.padStart(8)}   ratio`);
for (const { stage, pipelineMs, bareMs } of await compareStages(pack, analyzer, cameras, rounds)) {
  const ratio = bareMs === 0 ? '' : `${(pipelineMs / bareMs).toFixed(2)} ×`;
  console.log(`${stage.padEnd(12)} ${ms(pipelineMs)} ${ms(bareMs)}   ${ratio}`);
}
await analyzer.close();

/** Every library beside Mien doing the same job. */
const races: readonly (readonly Contender[])[] = [
  [await openMien(pack, WHOLE_JOB), await openHuman()],
  [await openMien(pack, DESCRIBE_JOB), ...(await openFaceApi())],
];
for (const { title, pictures } of [
  { title: '640×480, one large face', pictures: cameras },
  { title: 'group photographs, largest face', pictures: groups },
]) {
  console.log(`\nJPEG to the probe of one face: ${title}, one thread, medians`);
  console.log(`${'library'.padEnd(36)} ${'wall ms'.padStart(8)}   slower   CPU ms   slower  probes  job`);
  for (const contenders of races) {
    printRace(await compareLibraries(contenders, pictures, rounds), pictures.length);
  }
}
for (const contender of races.flat()) await contender.close();

function printRace(timings: readonly LibraryTiming[], pictures: number): void {
  const [mien] = timings;
  const slower = (value: number, than = Number.NaN) => `${(value / than).toFixed(1)} ×`.padStart(8);
  for (const { contender, wallMs, cpuMs, probes } of timings) {
    const wall = `${ms(wallMs)} ${slower(wallMs, mien?.wallMs)}`;
    const cpu = `${ms(cpuMs)} ${slower(cpuMs, mien?.cpuMs)}`;
    const made = `${probes}/${pictures}`.padStart(7);
    console.log(`${contender.name.padEnd(36)} ${wall} ${cpu} ${made}  ${contender.job}`);
  }
}
