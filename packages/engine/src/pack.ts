/** How a network wants its pixels: the value fed for channel c is `(pixel - mean[c]) * scale`. */
export interface PixelForm {
  readonly width: number;
  readonly height: number;
  readonly layout: 'nchw' | 'nhwc';
  readonly channels: 'rgb' | 'bgr' | 'luma';
  /** One per channel in the order fed, in 0..255. */
  readonly mean: readonly number[];
  readonly scale: number;
}

/** Where the five landmarks land on the chip: ArcFace's 112 template, dlib's padded chip, FaceNet's 160 crop. */
export type AlignmentTemplate = 'arcface-112' | 'dlib-150' | 'facenet-160';

export interface EmbedderForm {
  /** Recorded with every template, e.g. `mien-512@1`; templates of different ids are never compared. */
  readonly embedderId: string;
  /** Key of the model manifest. */
  readonly model: string;
  readonly alignment: AlignmentTemplate;
  readonly input: PixelForm;
  readonly dimension: number;
  /** Average the embedding of the mirrored chip in; doubles the time of this stage. */
  readonly flipAveraging: boolean;
}

export interface PadForm {
  readonly padId: string;
  readonly model: string;
  readonly input: PixelForm;
  /** Side of the crop as a multiple of the face box, shifted to stay inside the picture. */
  readonly cropScale: number;
  /** Index of the bona fide class among the outputs. */
  readonly bonaFideClass: number;
  /** What the network's last layer gives. */
  readonly output: 'logits' | 'probabilities';
}

export type DetectorKind = 'rfb-320' | 'blazeface-256' | 'mtcnn';

/** All that the pipeline needs to know of a model pack. Thresholds and cards live beside it in the manifest. */
export interface PackForm {
  readonly detector: DetectorKind;
  readonly embedder: EmbedderForm;
  readonly pad: PadForm;
}

/** Gives the bytes of a model by its manifest key, digest already checked. */
export type ModelSource = (model: string) => Promise<Uint8Array>;
