import type { Calibration } from '@mien/biometrics';
import type { PackForm } from '@mien/engine';
import type { ModelFile } from '@mien/engine/node';
import type { BenchmarkOptions, NetworkTiming } from './benchmark-networks.js';
import type { ModelCard } from './model-card.js';
import type { ActivationEvent } from './registry-state.js';
import type { FileCheck } from './verify-files.js';

/** Who changes something, and when. */
export interface Act {
  readonly by: string;
  readonly at: Date;
}

export interface PackSummary {
  readonly id: string;
  readonly isActive: boolean;
  /** Whether it holds a network that somebody imported. */
  readonly isImported: boolean;
  readonly summary: string;
  readonly form: PackForm;
}

/** A pack with everything an engine needs to run it. */
export interface ReadyPack {
  readonly id: string;
  readonly version: number;
  readonly form: PackForm;
  /** Files of all networks by their key; digests are checked when one is loaded. */
  readonly files: ReadonlyMap<string, ModelFile>;
  /** Absent while nobody has measured this embedder; nothing may be decided then. */
  readonly calibration?: Calibration;
  readonly card: ModelCard;
}

export interface ImportRequest extends Act {
  /** Path of the ONNX file. */
  readonly file: string;
  /** Path of its form or name of one that ships; without it, `<file>.json`. */
  readonly form?: string;
  /** The pack to put it into; the active one unless given. */
  readonly base?: string;
  /** Name of the new pack; `<base>+<id of the form>` unless given. */
  readonly packId?: string;
}

/** The model packs of one installation. Changes are atomic and written down with who and when. */
export interface ModelRegistry {
  list(): Promise<readonly PackSummary[]>;
  /** The active or the named pack. @throws {UnknownPackError} | {InvalidCalibrationError} */
  pack(id?: string): Promise<ReadyPack>;
  /** What is known of the active or the named pack. @throws {UnknownPackError} */
  show(id?: string): Promise<ModelCard>;
  /**
   * Take a network in as a new pack, which is not active yet.
   *
   * @throws {ImportRefusedError} | {UnknownPackError}
   */
  importModel(request: ImportRequest): Promise<ReadyPack>;
  /**
   * Keep error rates measured in this installation; they come before those that ship.
   *
   * @throws {UnknownPackError} | {CalibrationMismatchError}
   */
  saveCalibration(id: string, calibration: Calibration): Promise<void>;
  /** Hash the files of every network that ships or was imported. */
  verify(): Promise<readonly FileCheck[]>;
  /** Time the bare networks of a pack. */
  benchmark(id?: string, options?: BenchmarkOptions): Promise<readonly NetworkTiming[]>;
  /** @throws {UnknownPackError} | {PackNotIntactError} */
  activate(id: string, act: Act): Promise<void>;
  /**
   * Take the last activation back.
   *
   * @returns the id of the pack that is active now.
   * @throws {NothingToRollBackError} | {PackNotIntactError}
   */
  rollback(act: Act): Promise<string>;
  /** Every activation and rollback, oldest first. */
  history(): Promise<readonly ActivationEvent[]>;
}

export interface RegistryOptions {
  readonly dataFolder: string;
  /** Where the networks that ship were built; the workspace's own folder unless given. */
  readonly builtFolder?: string;
}
