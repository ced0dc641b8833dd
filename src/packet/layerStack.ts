import type { LayerEntry, LayerSpec } from '../catalog/layerSpec.ts';
import { layerMisfit } from '../catalog/layerOrder.ts';
import { type Layer, LAYERS, SRTP_SUITES } from '../catalog/layers.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';

/** A layer with its parameters applied. */
export interface StackedLayer extends Layer {
  layer: LayerSpec['layer'];
  /** Size is a whole number of blocks of this many bytes [B]. */
  blockBytes: number;
}

/** Largest size that a parameter may add: the longest IP packet. */
const MAX_PARAMETER_BYTES = 65_535;

/**
 * Layers with their sizes, checked for an order that can exist.
 *
 * @param layers ids or entries with parameters, innermost first
 * @throws CapacityError `unknown-id`, `out-of-range` for a parameter, `layer-order` for a layer that cannot carry what
 *   is inside it
 */
export function layerStack(layers: readonly LayerEntry[]): StackedLayer[] {
  const misfit = layerMisfit(layers);
  if (misfit) throw new CapacityError({ code: 'layer-order', ...misfit });
  return layers.map((entry, index) => stackedLayer(typeof entry === 'string' ? ({ layer: entry } as LayerSpec) : entry, `layers.${index}`));
}

function stackedLayer(spec: LayerSpec, field: string): StackedLayer {
  if (!Object.hasOwn(LAYERS, spec.layer)) {
    const expected = `one of ${Object.keys(LAYERS).join(', ')}`;
    throw new CapacityError({ code: 'unknown-id', field, received: spec.layer, expected });
  }
  const base = { ...(LAYERS[spec.layer] as Layer), layer: spec.layer, blockBytes: 1 };
  const parameter = (name: string, value: number, least = 0) => {
    const whole = Number.isInteger(value) && value >= least && value <= MAX_PARAMETER_BYTES;
    assertRange(`${field}.${name}`, value, whole, `a whole number from ${least} to ${MAX_PARAMETER_BYTES}`);
    return value;
  };
  switch (spec.layer) {
    case 'rtp': {
      const extensionBytes = parameter('extensionBytes', spec.extensionBytes ?? 0);
      assertRange(`${field}.extensionBytes`, extensionBytes, extensionBytes % 4 === 0, 'a multiple of 4 bytes');
      const csrcCount = parameter('csrcCount', spec.csrcCount ?? 0);
      assertRange(`${field}.csrcCount`, csrcCount, csrcCount <= 15, 'at most 15 sources');
      return { ...base, headerBytes: base.headerBytes + 4 * csrcCount + extensionBytes };
    }
    case 'srtp': {
      const suite = spec.suite ?? 'aes-cm-128-hmac-sha1-80';
      if (!Object.hasOwn(SRTP_SUITES, suite)) {
        const expected = `one of ${Object.keys(SRTP_SUITES).join(', ')}`;
        throw new CapacityError({ code: 'unknown-id', field: `${field}.suite`, received: suite, expected });
      }
      const { tagBytes, cite } = SRTP_SUITES[suite];
      return { ...base, trailerBytes: tagBytes + parameter('mkiBytes', spec.mkiBytes ?? 0), cite };
    }
    case 'ipv4': {
      const optionBytes = parameter('optionBytes', spec.optionBytes ?? 0);
      assertRange(`${field}.optionBytes`, optionBytes, optionBytes <= 40 && optionBytes % 4 === 0, 'a multiple of 4 bytes, at most 40');
      return { ...base, headerBytes: base.headerBytes + optionBytes };
    }
    case 'ipv6':
      return { ...base, headerBytes: base.headerBytes + parameter('extensionBytes', spec.extensionBytes ?? 0) };
    case 'vlan':
    case 'mpls':
      return { ...base, headerBytes: base.headerBytes * parameter('count', spec.count ?? 1, 1) };
    case 'ppp':
    case 'mlppp':
    case 'crtp':
      return { ...base, headerBytes: parameter('headerBytes', spec.headerBytes ?? base.headerBytes) };
    case 'custom':
      return {
        ...base,
        label: spec.label ?? base.label,
        headerBytes: parameter('headerBytes', spec.headerBytes ?? 0),
        trailerBytes: parameter('trailerBytes', spec.trailerBytes ?? 0),
        blockBytes: parameter('blockBytes', spec.blockBytes ?? 1, 1),
        minimumBytes: parameter('minimumBytes', spec.minimumBytes ?? 0),
      };
    default:
      return base;
  }
}
