import { reserve } from './memory';

/** Which pixels of one axis every output pixel averages, and how much each counts. */
@unmanaged
class AxisTaps {
  /** Address of i32: taps of output `i` start at pixel `first[i]`. */
  first: usize = 0;
  /** Address of f32, shape `[outputs, perOutput]`. */
  weights: usize = 0;
  perOutput: i32 = 0;
  /** Address of f32: weight of what lies beyond the picture; 0 everywhere when border pixels are repeated. */
  beyond: usize = 0;
}

/** In static memory: the arena must be nobody else's. */
export const columns = changetype<AxisTaps>(memory.data(16));
export const rows = changetype<AxisTaps>(memory.data(16));

/**
 * The taps of `samples` bilinear samples per output, spread evenly over its width.
 *
 * @param start Where output 0 begins, in picture pixels from the corner of the first.
 * @param step Picture pixels per output, above 0.
 * @param size Pixels of the picture along this axis.
 */
export function fillTaps(
  taps: AxisTaps,
  start: f64,
  step: f64,
  outputs: i32,
  samples: i32,
  size: i32,
  repeatsBorder: bool,
): void {
  const count = <f64>samples;
  const perOutput = <i32>min<f64>(size, Math.ceil(((count - 1) / count) * step) + 2);
  taps.perOutput = perOutput;
  taps.first = reserve((<usize>outputs) << 2);
  taps.beyond = reserve((<usize>outputs) << 2);
  taps.weights = reserve((<usize>outputs * <usize>perOutput) << 2);
  memory.fill(taps.beyond, 0, (<usize>outputs) << 2);
  memory.fill(taps.weights, 0, (<usize>outputs * <usize>perOutput) << 2);
  for (let i = 0; i < outputs; i++) {
    const firstSample = Math.floor(start + (<f64>i + 0.5 / count) * step - 0.5);
    const first = <i32>max<f64>(0, min<f64>(size - perOutput, firstSample));
    store<i32>(taps.first + ((<usize>i) << 2), first);
    const weights = taps.weights + ((<usize>i * <usize>perOutput) << 2);
    const beyond = taps.beyond + ((<usize>i) << 2);
    for (let sample = 0; sample < samples; sample++) {
      const at = start + (<f64>i + (<f64>sample + 0.5) / count) * step - 0.5;
      const left = Math.floor(at);
      for (let pixel = left; pixel <= left + 1; pixel += 1) {
        const inPicture = max<f64>(0, min<f64>(size - 1, pixel));
        const counts = repeatsBorder || inPicture === pixel;
        const address = counts ? weights + ((<usize>(<i32>inPicture - first)) << 2) : beyond;
        store<f32>(address, load<f32>(address) + <f32>((1 - Math.abs(at - pixel)) / count));
      }
    }
  }
}
