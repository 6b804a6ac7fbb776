import { clearMemory, keep, reserve } from './memory';

/** Address of the picture that is looked at: interleaved RGB, 8 bit, row-major. */
export let pixels: usize = 0;
export let pictureWidth: i32 = 0;
export let pictureHeight: i32 = 0;

/** Bytes of one row. */
export let pictureStride: usize = 0;

/** Whether what lies beyond the picture counts as its border pixels. */
export let repeatsBorder: bool = false;
/** Otherwise the value, 0 to 255, of every channel there. */
export let outside: f32 = 0;

/** The map that takes points of the output to points of the picture. */
export let a: f64 = 0;
export let b: f64 = 0;
export let tx: f64 = 0;
export let c: f64 = 0;
export let d: f64 = 0;
export let ty: f64 = 0;

/** Forget the last picture. @returns Address that takes `width * height * 3` bytes. */
export function openPicture(width: i32, height: i32): usize {
  clearMemory();
  pictureWidth = width;
  pictureHeight = height;
  pictureStride = <usize>width * 3;
  pixels = reserve(pictureStride * <usize>height);
  keep();
  return pixels;
}

export function setBorder(repeats: bool, value: f32): void {
  repeatsBorder = repeats;
  outside = value;
}

export function setMap(mapA: f64, mapB: f64, mapTx: f64, mapC: f64, mapD: f64, mapTy: f64): void {
  a = mapA;
  b = mapB;
  tx = mapTx;
  c = mapC;
  d = mapD;
  ty = mapTy;
}
