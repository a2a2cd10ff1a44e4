import { createMaterial } from './create'
import { findMaterials } from './find'
import { getMaterial } from './get'
import { removeMaterial } from './remove'
import { updateMaterial } from './update'

export const materialTable = {
  'material.create': createMaterial,
  'material.update': updateMaterial,
  'material.remove': removeMaterial,
  'material.find': findMaterials,
  'material.get': getMaterial,
}
