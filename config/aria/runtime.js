import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './list'

mergeInternalComponents(attributes)
